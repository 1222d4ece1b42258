import { invalidField } from '#platform';

/** Refuses a day outside of `from` to `to`, both included. Errors: day.too_early, day.too_late. */
export function assertDay(pointer: string, day: string, { from, to }: { from?: string; to?: string }): void {
  if (from && day < from)
    throw invalidField(pointer, 'day.too_early', {
      ar: `لا يمكن أن يكون قبل ${from}.`,
      en: `It cannot be before ${from}.`,
    });
  if (to && day > to)
    throw invalidField(pointer, 'day.too_late', { ar: `لا يمكن أن يكون بعد ${to}.`, en: `It cannot be after ${to}.` });
}
