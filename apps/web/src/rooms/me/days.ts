/** The day after a `YYYY-MM-DD`. */
export const nextDay = (day: string): string => plus(day, 1);

export function plus(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The days of the week that a day is in, Sunday to Saturday. */
export function weekOf(day: string): string[] {
  const sunday = plus(day, -new Date(`${day}T00:00:00Z`).getUTCDay());
  return Array.from({ length: 7 }, (_, at) => plus(sunday, at));
}
