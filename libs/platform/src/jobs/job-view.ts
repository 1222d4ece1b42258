import { type Bilingual } from '../languages/language.js';

/** What is known of long work. `error` is told to the person as it stands. */
export interface JobView {
  id: string;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  done: number;
  total: number;
  result: unknown;
  error: Bilingual | null;
  createdAt: Date;
  finishedAt: Date | null;
}
