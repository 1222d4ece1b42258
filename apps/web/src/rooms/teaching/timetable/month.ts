export interface Month {
  from: string;
  to: string;
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The first and the last day of the month that a day is in. */
export function monthOf(day: string): Month {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return { from: dayOf(new Date(Date.UTC(year, month - 1, 1))), to: dayOf(new Date(Date.UTC(year, month, 0))) };
}

/** The month so many months later; negative: earlier. */
export function monthAfter(day: string, months: number): Month {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return monthOf(dayOf(new Date(Date.UTC(year, month - 1 + months, 1))));
}
