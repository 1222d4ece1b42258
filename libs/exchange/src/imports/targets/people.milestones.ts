import { Injectable } from '@nestjs/common';
import { Placements } from '#hiring';
import { Ledger, type NewMilestone } from '#ledger';
import { Clock } from '#platform';
import { derivedId } from './derived-id.js';
import { KnownRegister } from './known-register.js';
import { type ReadyRow, type WrittenRow, type Writing } from './target.js';

type Row = ReadyRow & { thingId: string };

/** What imported applicants and graduates reached: they applied; they graduated, and some were hired. */
@Injectable()
export class PeopleMilestones {
  constructor(
    private readonly ledger: Ledger,
    private readonly placements: Placements,
    private readonly register: KnownRegister,
    private readonly clock: Clock,
  ) {}

  /** The facts of each row that the ledger does not hold yet, one list a row. Inserts the placements that they speak of. */
  async of(writing: Writing, rows: readonly Row[]): Promise<NewMilestone[][]> {
    const companies = await this.register.companiesNamed([
      ...new Set(rows.flatMap(({ values }) => employerOf(values) ?? [])),
    ]);
    const facts: NewMilestone[][] = [];
    for (const row of rows) {
      const recorded = row.known ? await this.recordedOf(row.thingId) : new Set<string>();
      const known = (kind: string, day: string) => recorded.has(`${kind} ${day}`);
      facts.push(await this.ofRow(writing, row, companies.get(employerOf(row.values) ?? '') ?? null, known));
    }
    return facts;
  }

  async undo({ importId }: Writing, rows: readonly WrittenRow[]): Promise<void> {
    const placements = rows
      .filter(({ milestones }) => milestones.length > 0)
      .map(({ at }) => derivedId(importId, 'placement', at));
    if (placements.length > 0) await this.placements.removeMany(placements);
  }

  private async ofRow(
    writing: Writing,
    row: Row,
    company: { id: string; size: string } | null,
    known: (kind: string, day: string) => boolean,
  ): Promise<NewMilestone[]> {
    const { values, thingId: personId } = row;
    const common = {
      personId,
      cohortId: writing.cohortId,
      recordedBy: writing.by.accountId,
      detail: { importId: writing.importId },
    };
    const track = dayOrText(values.track);
    if ('applied_on' in values) {
      const occurredOn = dayOrText(values.applied_on) ?? this.clock.today();
      return known('applied', occurredOn) ? [] : [{ ...common, track, kind: 'applied', occurredOn }];
    }
    const facts: NewMilestone[] = [];
    const graduatedOn = dayOrText(values.graduated_on);
    if (graduatedOn && !known('graduated', graduatedOn))
      facts.push({ ...common, kind: 'graduated', occurredOn: graduatedOn });
    const hiredOn = dayOrText(values.hired_on);
    if (hiredOn && company && !known('placed', hiredOn)) {
      const placementId = await this.place(writing, row, company.id, hiredOn);
      const work = {
        companyId: company.id,
        companySize: company.size,
        placementKind: 'employment',
        profession: 'programmers',
      };
      facts.push({ ...common, ...work, kind: 'placed', occurredOn: hiredOn, placementId, export: 'local' });
    }
    return facts;
  }

  /** The first batch were programmers, hired by companies; what more is known of the work is added there. */
  private async place(writing: Writing, row: Row, companyId: string, startsOn: string): Promise<string> {
    const id = derivedId(writing.importId, 'placement', row.at);
    await this.placements.insertMany([
      {
        id,
        personId: row.thingId,
        companyId,
        roleId: null,
        applicationId: null,
        kind: 'employment',
        profession: 'programmers',
        market: 'local',
        inField: true,
        partTime: false,
        startsOn,
        amount: null,
        currency: null,
        per: null,
      },
    ]);
    return id;
  }

  /** What is recorded of a person and not reversed, as `kind day`. */
  private async recordedOf(personId: string): Promise<Set<string>> {
    const { milestones } = await this.ledger.history(personId);
    const reversed = new Set(milestones.map(({ reverses }) => reverses));
    const live = milestones.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
    return new Set(live.map(({ kind, occurredOn }) => `${kind} ${occurredOn}`));
  }
}

function employerOf(values: Record<string, unknown>): string | null {
  return dayOrText(values.employer);
}

function dayOrText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
