const A_DAY = 86_400_000;

/** Which week of a span a day is in: weeks begin on its first day. 0 before it, never more than it has. Days are `YYYY-MM-DD`. */
export function weekOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }, today: string) {
  const weeks = Math.max(1, Math.ceil((Date.parse(endsOn) - Date.parse(startsOn) + A_DAY) / (7 * A_DAY)));
  const week = Math.floor((Date.parse(today) - Date.parse(startsOn)) / (7 * A_DAY)) + 1;
  return { week: Math.min(Math.max(week, 0), weeks), weeks };
}
