import { fold } from '#platform';
import { type EndReason } from './placement.rules.js';

/** Work as it is recorded. */
export interface KnownWork {
  companyId: string | null;
  kind: string;
  startsOn: string;
  endedOn: string | null;
}

/** What a company or the person says of one job. */
export interface WorkStatement {
  source: 'company' | 'person';
  says: 'employed' | 'left' | 'own_venture';
  companyId: string | null;
  startsOn: string | null;
  /** The first day without the work. */
  endedOn: string | null;
}

export type WorkRefusal =
  | 'placement.differs'
  | 'placement.company_missing'
  | 'placement.start_missing'
  | 'placement.end_missing'
  | 'placement.ends_before_start'
  | 'placement.starts_in_future';

/** What follows from a statement: new work, an end of known work, nothing new (with the work that it is about), or nothing that may be written. */
export type WorkVerdict<Work> =
  | { does: 'start'; startsOn: string; endedOn: string | null }
  | { does: 'end'; work: Work; endedOn: string }
  | { does: 'nothing'; work: Work | null }
  | { does: 'refuse'; code: WorkRefusal };

/** Starts that differ by no more days than this are the same start. */
const SAME_START_DAYS = 30;

/**
 * Lays a statement beside the work that is recorded of the person. A company's word begins and ends work in it, the person's
 * own word begins work; what contradicts the record is never written: somebody has to settle it.
 */
export function judgeWork<Work extends KnownWork>(
  statement: WorkStatement,
  known: readonly Work[],
  today: string,
): WorkVerdict<Work> {
  const at = statement.says === 'own_venture' ? { ...statement, companyId: null } : statement;
  if (at.startsOn !== null && at.startsOn > today) return { does: 'refuse', code: 'placement.starts_in_future' };
  if (at.companyId === null && at.says !== 'own_venture') return withoutCompany(at, known);
  const here = known.filter((work) =>
    at.says === 'own_venture' ? work.kind === 'own_venture' : work.companyId === at.companyId,
  );
  return at.says === 'left' ? judgeEnd(at, here, today) : judgeStart(at, here, known);
}

function withoutCompany<Work extends KnownWork>({ says }: WorkStatement, known: readonly Work[]): WorkVerdict<Work> {
  const live = known.find(isLive);
  if (says === 'left') return live ? { does: 'refuse', code: 'placement.differs' } : { does: 'nothing', work: null };
  return live ? { does: 'nothing', work: live } : { does: 'refuse', code: 'placement.company_missing' };
}

function judgeStart<Work extends KnownWork>(
  { source, startsOn }: WorkStatement,
  here: readonly Work[],
  known: readonly Work[],
): WorkVerdict<Work> {
  const live = here.find(isLive);
  if (live)
    return sameStart(live, startsOn) ? { does: 'nothing', work: live } : { does: 'refuse', code: 'placement.differs' };
  if (here.some((work) => sameStart(work, startsOn)) || (source === 'person' && known.some(isLive)))
    return { does: 'refuse', code: 'placement.differs' };
  return startsOn ? { does: 'start', startsOn, endedOn: null } : { does: 'refuse', code: 'placement.start_missing' };
}

function judgeEnd<Work extends KnownWork>(
  { source, startsOn, endedOn }: WorkStatement,
  here: readonly Work[],
  today: string,
): WorkVerdict<Work> {
  const live = here.find(isLive);
  const ended = here.find((work) => !isLive(work) && sameStart(work, startsOn));
  if (!live && ended) return { does: 'nothing', work: ended };
  if (live && source === 'person') return { does: 'refuse', code: 'placement.differs' };
  const begins = live?.startsOn ?? startsOn;
  if (!begins) return { does: 'refuse', code: 'placement.start_missing' };
  if (!endedOn || endedOn > today) return { does: 'refuse', code: 'placement.end_missing' };
  if (endedOn <= begins) return { does: 'refuse', code: 'placement.ends_before_start' };
  if (live) return { does: 'end', work: live, endedOn };
  return { does: 'start', startsOn: begins, endedOn };
}

const isLive = ({ endedOn }: KnownWork): boolean => endedOn === null;

function sameStart(work: KnownWork, startsOn: string | null): boolean {
  if (startsOn === null) return true;
  return Math.abs(Date.parse(work.startsOn) - Date.parse(startsOn)) <= SAME_START_DAYS * 86_400_000;
}

const REASONS: [EndReason, RegExp][] = [
  ['better_offer', /عرض|فرصه افضل|better|offer/],
  ['contract_ended', /انتهاء|انتهي|عقد|مشروع|contract|project/],
  ['moved_away', /سفر|سافر|هجره|travel|moved|abroad/],
  ['further_study', /دراسه|جامعه|study/],
  ['health', /صح|مرض|health|sick/],
  ['laid_off', /تقليص|استغناء|laid|redundan/],
  ['company_closed', /اغلاق|closed/],
  ['dismissed', /فصل|dismiss|fired/],
  ['resigned', /استقال|resign|quit/],
];

/** The reason of the fixed list that somebody's words mean. */
export function endReasonOf(words: string | null): EndReason {
  const folded = fold(words ?? '');
  return REASONS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}
