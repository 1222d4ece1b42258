import { type Client } from 'pg';

export interface Size {
  persons: number;
  cohorts: number;
  trainees: number;
  sessions: number;
}
export const SIZE: Size;
export function fill(client: Client, size?: Size): Promise<void>;
export function prepare(client: Client): Promise<void>;
