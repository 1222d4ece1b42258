import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { People } from '#people';
import {
  type Actor,
  assertVisible,
  Audit,
  Clock,
  fromCursor,
  holds,
  limitOf,
  type ListQuery,
  pageOf,
  reach,
  Transactions,
} from '#platform';
import { toCheckResponse } from '../retention/retention.service.js';
import { ownPerson } from '../roles/roles.policy.js';
import { isInField, titleOf } from '../roles/role.rules.js';
import { placementStateOn } from './placement.rules.js';
import {
  type NewOutsidePlacement,
  type PlacementPage,
  type PlacementQuery,
  type PlacementResponse,
} from './placements.dto.js';
import { companyMissing, companyUnknown, startsInTheFuture } from './placements.errors.js';
import { placementReach } from './placements.policy.js';
import { type PlacementFilter, type PlacementRow, PlacementsRepository } from './placements.repository.js';
import { StartPlacement } from './start-placement.js';

const OUTSIDE_OF_COMPANIES: readonly string[] = ['freelance', 'own_venture', 'government'];

@Injectable()
export class PlacementsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly placements: PlacementsRepository,
    private readonly startPlacement: StartPlacement,
    private readonly people: People,
    private readonly companies: Companies,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: PlacementQuery): Promise<PlacementPage> {
    return this.page(actor, query, { ...placementReach(actor), state: query.state });
  }

  ofPerson(actor: Actor, query: ListQuery): Promise<PlacementPage> {
    const personId = ownPerson(actor);
    assertVisible(personId !== null);
    return this.page(actor, query, { companyIds: null, centreIds: null, personId });
  }

  async read(actor: Actor, id: string): Promise<PlacementResponse> {
    const row = await this.placements.find(id, placementReach(actor));
    assertVisible(row !== null);
    return (await this.present(actor, [row]))[0]!;
  }

  /** Errors: placement.company_missing, placement.company_unknown, placement.starts_in_future. */
  record(actor: Actor, { evidence, companyId = null, ...request }: NewOutsidePlacement): Promise<PlacementResponse> {
    if (request.startsOn > this.clock.today()) throw startsInTheFuture();
    if (companyId === null && !OUTSIDE_OF_COMPANIES.includes(request.kind)) throw companyMissing();
    return this.transactions.run(async () => {
      const personId = await this.people.resolve(request.personId);
      const centres = reach(actor, 'placement:create', 'centre');
      assertVisible(personId !== null && (await this.people.inCentres([personId], centres)).has(personId));
      if (companyId !== null && !(await this.companies.find(companyId))) throw companyUnknown();
      const id = randomUUID();
      const placement = { ...request, id, personId, companyId, inField: isInField(request.profession) };
      await this.audit.record(actor, { action: 'placement:create', thing: 'placement', thingId: id, after: placement });
      await this.startPlacement.run(
        actor,
        { ...placement, roleId: null, applicationId: null, amount: null, currency: null, per: null },
        { evidence },
      );
      return this.read(actor, id);
    });
  }

  private async page(
    actor: Actor,
    query: ListQuery,
    filter: Omit<PlacementFilter, 'today' | 'after' | 'limit'>,
  ): Promise<PlacementPage> {
    const limit = limitOf(query);
    const after = fromCursor(query.cursor, 2);
    const rows = await this.placements.list({ ...filter, today: this.clock.today(), after, limit });
    const shown = new Map((await this.present(actor, rows)).map((placement) => [placement.id, placement]));
    return pageOf(
      rows,
      limit,
      ({ startsOn, id }) => [startsOn, id],
      ({ id }) => shown.get(id)!,
    );
  }

  private async present(actor: Actor, rows: readonly PlacementRow[]): Promise<PlacementResponse[]> {
    const today = this.clock.today();
    const persons = await this.people.summaries(rows.map(({ personId }) => personId));
    const companies = await this.companies.summaries(rows.flatMap(({ companyId }) => companyId ?? []));
    return rows.map((row) => ({
      id: row.id,
      personId: row.personId,
      name: persons.get(row.personId)?.displayName ?? { ar: '', en: '' },
      company: (row.companyId && companies.get(row.companyId)?.name) || null,
      title: row.roleId ? titleOf(row.titleAr, row.titleEn) : null,
      kind: row.kind,
      profession: row.profession,
      market: row.market,
      inField: row.inField,
      partTime: row.partTime,
      state: placementStateOn(row, today),
      startsOn: row.startsOn,
      endedOn: row.endedOn,
      endReason: row.endReason,
      checks: row.checks.map((check) => toCheckResponse(check, row.endedOn, today)),
      version: row.version,
      can: {
        end: holds(actor, 'placement:end') && row.endedOn === null,
        settle: holds(actor, 'retention_check:settle'),
      },
    }));
  }
}
