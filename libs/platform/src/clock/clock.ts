import { Injectable } from '@nestjs/common';

/** The one source of "now"; tests put their own in its place. */
@Injectable()
export class Clock {
  constructor(private readonly timeZone = 'Asia/Hebron') {}

  now(): Date {
    return new Date();
  }

  /** The local day, `YYYY-MM-DD`. */
  today(): string {
    return localDay(this.now(), this.timeZone);
  }
}

/** The day that an instant falls on in a zone, `YYYY-MM-DD`. */
export function localDay(instant: Date, timeZone = 'Asia/Hebron'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}

/** The day `days` after `day` (`YYYY-MM-DD`; negative: before). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a day that the calendar has, `YYYY-MM-DD`, years 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
