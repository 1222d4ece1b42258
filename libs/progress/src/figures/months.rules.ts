import { type Day } from '#ledger';
import { addDays } from '#platform';
import { monthEndBy } from './question.rules.js';

/** The month ends from one day to another, and the last day itself. */
export function monthEnds(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = monthEndBy(to); day >= from; day = monthEndBy(addDays(day, -1))) days.unshift(day);
  return days.at(-1) === to ? days : [...days, to];
}

/** Every day from one to another. */
export function everyDay(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
