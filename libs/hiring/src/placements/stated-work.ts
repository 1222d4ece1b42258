import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { Ledger, type NewMilestone } from '#ledger';
import { Audit, Clock } from '#platform';
import { isInField } from '../roles/role.rules.js';
import { professionOfTitle } from '../suggestion/posting-title.rules.js';
import { contextOf, PlacementContext } from './placement-context.js';
import { type Placement } from './placement.entity.js';
import { type NewPlacement, PlacementsRepository } from './placements.repository.js';
import { endReasonOf, judgeWork, type WorkRefusal, type WorkStatement, type WorkVerdict } from './stated-work.rules.js';

type By = { accountId: string | null };

/** What somebody says of the work of a person who is registered. */
export interface StatedWork extends WorkStatement {
  personId: string;
  jobTitle: string | null;
  reason: string | null;
  inField: boolean | null;
  /** Where the statement stands; kept on the milestone. */
  detail: Record<string, unknown>;
}

/** What was written, as it must be known to take it back; nothing was when `version` is null. */
export interface SavedWork {
  placementId: string | null;
  started: boolean;
  ended: boolean;
  version: number | null;
  milestones: number[];
}

type Known = Pick<Placement, 'id' | 'personId' | 'companyId' | 'kind' | 'startsOn' | 'endedOn' | 'version'>;
type Judged = { stated: StatedWork; verdict: WorkVerdict<Known>; started: Known | null };

const NOTHING: SavedWork = { placementId: null, started: false, ended: false, version: null, milestones: [] };

/** Work that companies and persons speak of in lists and surveys. Everything joins the caller's transaction. */
@Injectable()
export class StatedWorks {
  constructor(
    private readonly placements: PlacementsRepository,
    private readonly companies: Companies,
    private readonly context: PlacementContext,
    private readonly ledger: Ledger,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Why each statement cannot be written, taken in their order; null for those that can. */
  async refusals(statements: readonly StatedWork[]): Promise<(WorkRefusal | null)[]> {
    const judged = await this.judge(statements);
    return judged.map(({ verdict }) => (verdict.does === 'refuse' ? verdict.code : null));
  }

  /** Begins and ends work as the statements say, with its milestones. Null when one of them can no longer be written. */
  async save(by: By, statements: readonly StatedWork[]): Promise<SavedWork[] | null> {
    const judged = await this.judge(statements);
    if (judged.some(({ verdict }) => verdict.does === 'refuse')) return null;
    const saved: SavedWork[] = [];
    const facts: NewMilestone[][] = [];
    const begun = new Map<string, NewMilestone>();
    for (const one of judged) {
      const [work, milestones] = await this.write(by, one, begun);
      saved.push(work);
      facts.push(milestones);
    }
    const all = facts.flat();
    const ids = all.length ? (await this.ledger.record(all)).ids : [];
    return saved.map((work, index) => ({ ...work, milestones: ids.splice(0, facts[index]!.length) }));
  }

  /** Takes everything back. False, and nothing done, when one of the placements was changed or answered for since. */
  async takeBack(by: By, saved: readonly SavedWork[]): Promise<boolean> {
    const written = saved.flatMap(({ placementId, version }) =>
      placementId && version ? [{ placementId, version }] : [],
    );
    const last = new Map(written.map(({ placementId, version }) => [placementId, version]));
    if (!(await this.placements.untouched(last))) return false;
    const milestones = saved.flatMap((work) => work.milestones);
    if (milestones.length) await this.ledger.reverse(milestones, 'import_undone', by.accountId);
    const idsOf = (which: (work: SavedWork) => boolean) =>
      saved.filter(which).flatMap(({ placementId }) => placementId ?? []);
    const started = idsOf((work) => work.started);
    await this.placements.reopen(idsOf((work) => work.ended).filter((id) => !started.includes(id)));
    await this.placements.remove(started);
    await this.audit.record(
      by,
      ...[...last.keys()].map((id) => ({
        action: 'placement:end',
        thing: 'placement',
        thingId: id,
        after: { takenBack: true },
      })),
    );
    return true;
  }

  /** One after the other: each is laid beside what those before it leave. */
  private async judge(statements: readonly StatedWork[]): Promise<Judged[]> {
    const today = this.clock.today();
    const known = await this.placements.ofPersons([...new Set(statements.map(({ personId }) => personId))]);
    return statements.map((stated) => {
      const ofPerson = known.filter(({ personId }) => personId === stated.personId);
      const verdict = judgeWork(stated, ofPerson, today);
      const started = verdict.does === 'start' ? newWork(stated, verdict) : null;
      if (started) known.push(started);
      if (verdict.does === 'end') known.splice(known.indexOf(verdict.work), 1, endedWork(verdict));
      return { stated, verdict, started };
    });
  }

  private async write(
    by: By,
    { stated, verdict, started }: Judged,
    begun: Map<string, NewMilestone>,
  ): Promise<[SavedWork, NewMilestone[]]> {
    if (verdict.does === 'start' && started) return this.begin(by, stated, started, begun);
    if (verdict.does === 'end') return this.end(by, stated, verdict, begun);
    return [{ ...NOTHING, placementId: verdict.does === 'nothing' ? (verdict.work?.id ?? null) : null }, []];
  }

  private async begin(
    by: By,
    stated: StatedWork,
    work: Known,
    begun: Map<string, NewMilestone>,
  ): Promise<[SavedWork, NewMilestone[]]> {
    const placement = toPlacement(stated, work);
    await this.placements.insert(placement);
    await this.audit.record(by, { action: 'placement:create', thing: 'placement', thingId: work.id, after: placement });
    const placed: NewMilestone = {
      ...(await this.context.trainingOf(work.personId)),
      personId: work.personId,
      kind: 'placed',
      occurredOn: work.startsOn,
      placementId: work.id,
      companyId: work.companyId,
      companySize: (work.companyId && (await this.companies.find(work.companyId))?.size) || null,
      placementKind: placement.kind,
      profession: placement.profession,
      export: placement.market,
      detail: stated.detail,
      recordedBy: by.accountId,
    };
    begun.set(work.id, placed);
    const saved = { ...NOTHING, placementId: work.id, started: true, version: 1 };
    if (work.endedOn === null) return [saved, [placed]];
    const [ended, left] = await this.end(by, stated, { work, endedOn: work.endedOn }, begun);
    return [{ ...saved, ended: true, version: ended.version }, [placed, ...left]];
  }

  private async end(
    by: By,
    { reason, detail }: StatedWork,
    { work, endedOn }: { work: Known; endedOn: string },
    begun: ReadonlyMap<string, NewMilestone>,
  ): Promise<[SavedWork, NewMilestone[]]> {
    const endReason = endReasonOf(reason);
    await this.placements.end(work.id, work.version, endedOn, endReason);
    await this.audit.record(by, {
      action: 'placement:end',
      thing: 'placement',
      thingId: work.id,
      before: { endedOn: null },
      after: { endedOn, reason: endReason },
    });
    const saved = { ...NOTHING, placementId: work.id, ended: true, version: work.version + 1 };
    const recorded = begun.has(work.id) ? null : await this.context.placed(work.personId, work.id);
    const placed = begun.get(work.id) ?? (recorded && contextOf(recorded));
    const left: NewMilestone[] = placed
      ? [
          {
            ...placed,
            personId: work.personId,
            kind: 'job_ended',
            occurredOn: endedOn,
            reason: endReason,
            detail,
            recordedBy: by.accountId,
          },
        ]
      : [];
    return [saved, left];
  }
}

const newWork = (stated: StatedWork, { startsOn, endedOn }: { startsOn: string; endedOn: string | null }): Known => ({
  id: randomUUID(),
  personId: stated.personId,
  companyId: stated.says === 'own_venture' ? null : stated.companyId,
  kind: stated.says === 'own_venture' ? 'own_venture' : 'employment',
  startsOn,
  endedOn,
  version: 1,
});

const endedWork = ({ work, endedOn }: { work: Known; endedOn: string }): Known => ({
  ...work,
  endedOn,
  version: work.version + 1,
});

function toPlacement({ jobTitle, inField }: StatedWork, work: Known): NewPlacement {
  const profession = professionOfTitle(jobTitle ?? '');
  return {
    id: work.id,
    personId: work.personId,
    companyId: work.companyId,
    roleId: null,
    applicationId: null,
    kind: work.kind,
    profession,
    market: 'local',
    inField: inField ?? isInField(profession),
    partTime: false,
    startsOn: work.startsOn,
    amount: null,
    currency: null,
    per: null,
  };
}
