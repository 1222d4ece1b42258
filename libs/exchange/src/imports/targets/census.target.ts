import { Injectable } from '@nestjs/common';
import { CensusPapers, Companies, type PaperAnswer, type SavedAnswer } from '#companies';
import { importDependedOn, referenceDayMissing } from '../imports.errors.js';
import { HEADCOUNTS } from '../kinds/census.judge.js';
import { type Known } from '../kinds/known.js';
import { KnownRegister } from './known-register.js';
import {
  type Description,
  type Finding,
  type ImportTarget,
  type ReadyRow,
  type Values,
  type WrittenRow,
  type Writing,
} from './target.js';

/** Why a company gave no head-counts, as a census knows it. Whether a company has closed is for somebody to find out. */
const SILENCES: Record<string, PaperAnswer['state']> = { refused: 'refused', 'no answer': 'no_contact' };

/** What companies answered to a census, and who did not. The census stays open: closing it is a decision. */
@Injectable()
export class CensusTarget implements ImportTarget {
  readonly kinds = ['census'] as const;

  constructor(
    private readonly register: KnownRegister,
    private readonly companies: Companies,
    private readonly papers: CensusPapers,
  ) {}

  known = (phones: () => Promise<string[]>): Promise<Known> => this.register.known(phones);
  keyOf = (): string | null => null;
  match = (rows: readonly Values[]): Promise<Finding[]> => Promise.resolve(rows.map(() => ({})));
  describe = (): Promise<Map<string, Description>> => Promise.resolve(new Map<string, Description>());

  /** Errors: census.closed, census.day_missing. */
  async write(writing: Writing, rows: readonly ReadyRow[]): Promise<WrittenRow[]> {
    const registrationNos = rows.flatMap(({ values }) => text(values.registration) ?? []);
    const found = await this.companies.findBy({ registrationNos });
    const ids = new Map(found.map(({ id, registrationNo }) => [registrationNo, id]));
    const day = usualDay(rows);
    const answers = rows.map(({ values }) => answerOf(values, ids.get(text(values.registration)), day));
    const saved = await this.papers.save(
      writing.by,
      answers.flatMap((answer) => answer ?? []),
    );
    return rows.map(({ at }, index) => {
      const undo = answers[index] ? (saved.shift() ?? undefined) : undefined;
      return { at, thingId: answers[index]?.companyId ?? null, created: false, milestones: [], undo };
    });
  }

  async undo(writing: Writing, rows: readonly WrittenRow[]): Promise<void> {
    const saved = rows.flatMap(({ undo }) => (undo ? [undo as SavedAnswer] : []));
    const keyOf = ({ censusId, companyId }: SavedAnswer) => `${censusId} ${companyId}`;
    const before = new Map(saved.toReversed().map((one) => [keyOf(one), one.before]));
    const last = new Map(saved.map((one) => [keyOf(one), one]));
    const all = [...last].map(([key, one]) => ({ ...one, before: before.get(key) ?? null }));
    if (!(await this.papers.takeBack(writing.by, all))) throw importDependedOn();
  }
}

/** The day that most rows name: for those that name none. */
function usualDay(rows: readonly ReadyRow[]): string | null {
  const counts = new Map<string, number>();
  for (const day of rows.flatMap(({ values }) => text(values.reference_date) ?? []))
    counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** Null when there is nothing to write down: of a company that nobody knows, or a silence that says nothing. */
function answerOf(values: Values, companyId: string | undefined, usual: string | null): PaperAnswer | null {
  const referenceOn = text(values.reference_date) ?? usual;
  if (!companyId) return null;
  if (!referenceOn) throw referenceDayMissing();
  if (typeof values.programmers !== 'number') {
    const state = SILENCES[text(values.why) ?? ''];
    return state ? { companyId, referenceOn, state, headcounts: null } : null;
  }
  const counts = HEADCOUNTS.map((name) => [name, values[name]]);
  return {
    companyId,
    referenceOn,
    state: 'complete',
    headcounts: Object.fromEntries(counts) as NonNullable<PaperAnswer['headcounts']>,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
