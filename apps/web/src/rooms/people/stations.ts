import { formats } from '../../i18n/format';
import { type Station } from '../../ui/Path';
import { type Milestone } from './people.queries';
import { t } from './words';

const WAY = ['applied', 'admitted', 'started', 'graduated', 'placed'] as const;

/** The first day of each kind that counts; a row that was cancelled does not. */
const reached = (milestones: readonly Milestone[]): Map<string, string> => {
  const days = new Map<string, string>();
  for (const { kind, occurredOn, reversedAt } of milestones)
    if (!reversedAt && !days.has(kind)) days.set(kind, occurredOn);
  return days;
};

/** The way from application to work: what lies behind, where she is now, what comes. A station passed over counts as passed. */
export function stationsOf(milestones: readonly Milestone[]): Station[] {
  const days = reached(milestones);
  const last = WAY.findLastIndex((kind) => days.has(kind));
  return WAY.map((kind, at) => {
    const day = days.get(kind);
    return {
      name: t(`people.kind.${kind}`),
      state: at <= last ? 'done' : at === last + 1 ? 'now' : 'next',
      note: day && formats().day(day),
    };
  });
}
