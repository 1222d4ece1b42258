/** What one look of the doctor found: `advice` says what to do, and is there unless all is well. */
export interface Finding {
  name: string;
  state: 'ok' | 'warning' | 'failed';
  found: string;
  advice?: string;
}

export const well = (name: string, found: string): Finding => ({ name, state: 'ok', found });
export const warning = (name: string, found: string, advice: string): Finding => ({
  name,
  state: 'warning',
  found,
  advice,
});
export const failed = (name: string, found: string, advice: string): Finding => ({
  name,
  state: 'failed',
  found,
  advice,
});
