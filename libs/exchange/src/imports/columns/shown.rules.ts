import { dayOfSerial } from '../reading/cell.js';

const DAYS = /(_on|_date)$/;

/** A cell as a person would see it: in a column of days a bare serial number is the day that it stands for. */
export function shown(field: string | null, text: string): string {
  if (!field || !DAYS.test(field) || !/^\d{5}(\.\d+)?$/.test(text)) return text;
  return dayOfSerial(Number(text)) ?? text;
}
