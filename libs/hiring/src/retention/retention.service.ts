import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { Ledger } from '#ledger';
import { People } from '#people';
import {
  type Actor,
  assertVisible,
  Audit,
  Clock,
  fromCursor,
  limitOf,
  type ListQuery,
  pageOf,
  reach,
  staleVersion,
  Transactions,
} from '#platform';
import { contextOf, PlacementContext } from '../placements/placement-context.js';
import { placementReach } from '../placements/placements.policy.js';
import { ownPerson } from '../roles/roles.policy.js';
import { type RetentionCheck } from './retention-check.entity.js';
import { type CheckResponse, type RetentionSettlement, type WaitingChecks } from './retention.dto.js';
import { checkClosed, checkNotDue } from './retention.errors.js';
import { type CheckRow, RetentionRepository } from './retention.repository.js';
import { checkState, milestoneOf, outcomeOf, type RetentionAnswer } from './retention.rules.js';

@Injectable()
export class RetentionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly checks: RetentionRepository,
    private readonly context: PlacementContext,
    private readonly ledger: Ledger,
    private readonly people: People,
    private readonly companies: Companies,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Checks that wait: of the centres of a coordinator, of the companies of a member. */
  async waiting(actor: Actor, query: ListQuery): Promise<WaitingChecks> {
    const within = placementReach(actor);
    const today = this.clock.today();
    const limit = limitOf(query);
    const rows = await this.checks.waiting(within, { today, after: fromCursor(query.cursor, 3), limit });
    const persons = await this.people.summaries(rows.map(({ personId }) => personId));
    const companies = await this.companies.summaries(rows.flatMap(({ companyId }) => companyId ?? []));
    const page = pageOf(
      rows,
      limit,
      ({ agreed, dueOn, id }) => [agreed, dueOn, id],
      (row) => ({
        ...toCheckResponse(row, row.endedOn, today),
        placementId: row.placementId,
        name: persons.get(row.personId)?.displayName ?? { ar: '', en: '' },
        company: (row.companyId && companies.get(row.companyId)?.name) || null,
        startedOn: row.startsOn,
      }),
    );
    return { ...page, ...(await this.checks.countWaiting(within, today)) };
  }

  /** One check, for its person, its company and whoever settles it. Errors: request.not_found. */
  async read(actor: Actor, id: string): Promise<CheckResponse> {
    const check = await this.checks.find(id);
    assertVisible(
      check !== null &&
        (check.personId === ownPerson(actor) || (await this.checks.isWithin(id, placementReach(actor)))),
    );
    return toCheckResponse(check, check.endedOn, this.clock.today());
  }

  /** What the company or the person says. Errors: retention_check.not_due, retention_check.closed, 412. */
  answer(actor: Actor, id: string, says: RetentionAnswer, version: number): Promise<CheckResponse> {
    return this.transactions.run(async () => {
      const check = await this.checks.find(id);
      const companies = reach(actor, 'retention_check:answer', 'company');
      const byPerson = check !== null && check.personId === ownPerson(actor);
      const byCompany = check?.companyId != null && companies !== 'all' && companies.includes(check.companyId);
      assertVisible(check !== null && (byPerson || byCompany));
      return this.say(
        actor,
        'retention_check:answer',
        id,
        version,
        byPerson ? { personSays: says } : { companySays: says },
      );
    });
  }

  /** Errors: retention_check.not_due, retention_check.closed, 412. */
  settle(
    actor: Actor,
    id: string,
    { outcome, note }: RetentionSettlement,
    version: number | null,
  ): Promise<CheckResponse> {
    return this.transactions.run(async () => {
      assertVisible(await this.checks.isWithin(id, placementReach(actor)));
      return this.say(actor, 'retention_check:settle', id, version, { settled: outcome, note });
    });
  }

  private async say(
    actor: Actor,
    action: string,
    id: string,
    version: number | null,
    change: Partial<RetentionCheck>,
  ): Promise<CheckResponse> {
    await this.checks.lock(id);
    const before = (await this.checks.find(id))!;
    const today = this.clock.today();
    const state = checkState(before, today);
    if (state === 'not_due') throw checkNotDue();
    if (state !== 'due' && state !== 'disagreement') throw checkClosed();
    if (!(await this.checks.update(id, version ?? before.version, change))) throw staleVersion();
    const after = (await this.checks.find(id))!;
    await this.audit.record(actor, {
      action,
      thing: 'retention_check',
      thingId: id,
      before: saidIn(before),
      after: change,
    });
    if (outcomeOf(after) === 'employed') await this.recordRetained(actor, after);
    return toCheckResponse(after, after.endedOn, today);
  }

  /** The milestone, on the day that the check is about; none when the work itself is not in the ledger (any more). */
  private async recordRetained(actor: Actor, check: CheckRow): Promise<void> {
    const kind = milestoneOf(check.afterDays);
    const placed = kind && (await this.context.placed(check.personId, check.placementId));
    if (!placed) return;
    await this.ledger.record([
      {
        ...contextOf(placed),
        personId: check.personId,
        kind,
        occurredOn: check.dueOn,
        detail: { check: check.id, ...saidIn(check) },
        recordedBy: actor.accountId,
      },
    ]);
  }
}

const saidIn = ({ companySays, personSays, settled }: RetentionCheck) => ({ companySays, personSays, settled });

type CheckFields = Pick<
  RetentionCheck,
  'id' | 'afterDays' | 'dueOn' | 'companySays' | 'personSays' | 'settled' | 'note' | 'version'
>;

export const toCheckResponse = (check: CheckFields, endedOn: string | null, today: string): CheckResponse => ({
  id: check.id,
  afterDays: check.afterDays,
  dueOn: check.dueOn,
  state: checkState({ ...check, endedOn }, today),
  companySays: check.companySays,
  personSays: check.personSays,
  settled: check.settled,
  note: check.note,
  version: check.version,
});
