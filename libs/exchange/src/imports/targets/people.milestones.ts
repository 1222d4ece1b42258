import { Injectable } from '@nestjs/common';
import { Placements } from '#hiring';
import { Ledger, type NewMilestone } from '#ledger';
import { Clock } from '#platform';
import { type Admitted, PaperAdmissions } from '#training';
import { importDependedOn } from '../imports.errors.js';
import { derivedId } from './derived-id.js';
import { KnownRegister } from './known-register.js';
import { type ReadyRow, type WrittenRow, type Writing } from './target.js';

type Row = ReadyRow & { thingId: string };

/** The application or enrolment that a row made. */
export interface ReachedUndo {
  admitted?: string;
}

interface Reached {
  facts: NewMilestone[];
  undo: ReachedUndo;
}

/** What imported applicants and graduates reached: they applied; they graduated, and some were hired. */
@Injectable()
export class PeopleMilestones {
  constructor(
    private readonly ledger: Ledger,
    private readonly placements: Placements,
    private readonly register: KnownRegister,
    private readonly admissions: PaperAdmissions,
    private readonly clock: Clock,
  ) {}

  /**
   * The facts of each row that the ledger does not hold yet. Writes the applications, enrolments and placements that they
   * speak of: applicants of an intake apply to it, graduates of a cohort are on its roster as graduated.
   */
  async of(writing: Writing, rows: readonly Row[]): Promise<Reached[]> {
    const companies = await this.register.companiesNamed([
      ...new Set(rows.flatMap(({ values }) => employerOf(values) ?? [])),
    ]);
    const admitted = await this.admitted(writing, rows);
    const reached: Reached[] = [];
    for (const [index, row] of rows.entries()) {
      const recorded = row.known ? await this.recordedOf(row.thingId) : new Set<string>();
      const known = (kind: string, day: string) => recorded.has(`${kind} ${day}`);
      const company = companies.get(employerOf(row.values) ?? '') ?? null;
      const others = admitted ? (admitted[index]?.facts ?? []) : this.alone(writing, row, known);
      const work = await this.work(writing, row, company, { known, training: others.at(-1) });
      reached.push({
        facts: [...others.map((fact) => ({ ...fact, detail: { importId: writing.importId } })), ...work],
        undo: { admitted: admitted?.[index]?.id },
      });
    }
    return reached;
  }

  /** Errors: import.depended_on. */
  async undo({ by, importId, intakeId }: Writing, rows: readonly WrittenRow[]): Promise<void> {
    const placements = rows
      .filter(({ milestones }) => milestones.length > 0)
      .map(({ at }) => derivedId(importId, 'placement', at));
    if (placements.length > 0) await this.placements.removeMany(placements);
    const admitted = rows.flatMap(({ undo }) => (undo as ReachedUndo | undefined)?.admitted ?? []);
    if (admitted.length === 0) return;
    const kind = intakeId === null ? 'enrolment' : 'application';
    if (!(await this.admissions.takeBack(by, kind, admitted))) throw importDependedOn();
  }

  /** Null when the rows belong to no intake and no cohort. */
  private async admitted(
    { by, intakeId, cohortId }: Writing,
    rows: readonly Row[],
  ): Promise<(Admitted | null)[] | null> {
    const areApplicants = rows.some(({ values }) => 'applied_on' in values);
    const dayOf = (row: Row) => dayOrText(areApplicants ? row.values.applied_on : row.values.graduated_on);
    const persons = rows.map((row) => ({ personId: row.thingId, on: dayOf(row) }));
    if (areApplicants) return intakeId === null ? null : this.admissions.apply(by, intakeId, persons);
    return cohortId === null ? null : this.admissions.graduate(by, cohortId, persons);
  }

  /** What somebody reached outside of any intake and cohort. */
  private alone(
    writing: Writing,
    { values, thingId: personId }: Row,
    known: (kind: string, day: string) => boolean,
  ): NewMilestone[] {
    const common = { personId, cohortId: writing.cohortId, recordedBy: writing.by.accountId };
    if ('applied_on' in values) {
      const occurredOn = dayOrText(values.applied_on) ?? this.clock.today();
      return known('applied', occurredOn)
        ? []
        : [{ ...common, track: dayOrText(values.track), kind: 'applied', occurredOn }];
    }
    const graduatedOn = dayOrText(values.graduated_on);
    return graduatedOn && !known('graduated', graduatedOn)
      ? [{ ...common, kind: 'graduated', occurredOn: graduatedOn }]
      : [];
  }

  /** Under the training that came before it, when the same row speaks of one. */
  private async work(
    writing: Writing,
    row: Row,
    company: { id: string; size: string } | null,
    { known, training }: { known: (kind: string, day: string) => boolean; training: NewMilestone | undefined },
  ): Promise<NewMilestone[]> {
    const hiredOn = dayOrText(row.values.hired_on);
    if (!hiredOn || !company || known('placed', hiredOn)) return [];
    const placementId = await this.place(writing, row, company.id, hiredOn);
    return [
      {
        cohortId: writing.cohortId,
        track: training?.track,
        programmeId: training?.programmeId,
        funder: training?.funder,
        personId: row.thingId,
        kind: 'placed',
        occurredOn: hiredOn,
        placementId,
        companyId: company.id,
        companySize: company.size,
        placementKind: 'employment',
        profession: 'programmers',
        export: 'local',
        detail: { importId: writing.importId },
        recordedBy: writing.by.accountId,
      },
    ];
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
