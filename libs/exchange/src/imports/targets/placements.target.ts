import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { type SavedWork, type StatedWork, StatedWorks } from '#hiring';
import { People } from '#people';
import { importDependedOn, knownChanged } from '../imports.errors.js';
import { type CellProblem } from '../kinds/kind.js';
import { type Known } from '../kinds/known.js';
import { KnownRegister } from './known-register.js';
import {
  type Belonging,
  type Description,
  type Finding,
  type ImportTarget,
  type ReadyRow,
  type Values,
  type WrittenRow,
  type Writing,
} from './target.js';

const COLUMN_OF: Record<string, string> = {
  'placement.company_missing': 'company',
  'placement.start_missing': 'started_on',
  'placement.starts_in_future': 'started_on',
  'placement.end_missing': 'left_on',
  'placement.ends_before_start': 'left_on',
};

/** What companies and persons say of work. It begins and ends work; what contradicts what is recorded is left for somebody to settle. */
@Injectable()
export class PlacementsTarget implements ImportTarget {
  readonly kinds = ['placements'] as const;

  constructor(
    private readonly register: KnownRegister,
    private readonly people: People,
    private readonly companies: Companies,
    private readonly works: StatedWorks,
  ) {}

  known = (phones: () => Promise<string[]>): Promise<Known> => this.register.known(phones);
  keyOf = (): string | null => null;
  describe = (): Promise<Map<string, Description>> => Promise.resolve(new Map<string, Description>());

  async match(rows: readonly Values[], belonging: Belonging): Promise<Finding[]> {
    const found = await this.statementsOf(rows, belonging.centreId, {});
    const refusals = await this.works.refusals(found.flatMap((one) => ('stated' in one ? [one.stated] : [])));
    return found.map((one, index) => {
      if ('refused' in one) return one;
      const code = refusals.shift();
      const column = COLUMN_OF[code ?? ''] ?? (rows[index]?.source === 'person' ? 'working' : 'state');
      return code ? { refused: problem(column, code) } : {};
    });
  }

  /** Errors: import.known_changed. */
  async write(writing: Writing, rows: readonly ReadyRow[]): Promise<WrittenRow[]> {
    const found = await this.statementsOf(
      rows.map(({ values }) => values),
      writing.centreId,
      { importId: writing.importId },
    );
    const statements = found.flatMap((one) => ('stated' in one ? [one.stated] : []));
    const saved = statements.length === rows.length ? await this.works.save(writing.by, statements) : null;
    if (!saved) throw knownChanged();
    return rows.map(({ at }, index) => {
      const work = saved[index];
      return {
        at,
        thingId: work?.placementId ?? null,
        created: work?.started === true,
        milestones: work?.milestones ?? [],
        undo: work,
      };
    });
  }

  async undo(writing: Writing, rows: readonly WrittenRow[]): Promise<void> {
    const saved = rows.map(({ undo }) => undo as SavedWork);
    if (!(await this.works.takeBack(writing.by, saved))) throw importDependedOn();
  }

  /** Whom each row is about, within the centre that imports, and what it says. */
  private async statementsOf(
    rows: readonly Values[],
    centreId: string | null,
    detail: Record<string, unknown>,
  ): Promise<({ stated: StatedWork } | { refused: CellProblem })[]> {
    const persons = await this.people.findByNationalIds(rows.flatMap((values) => text(values.national_id) ?? []));
    const personOf = (values: Values) => text(values.person) ?? persons.get(text(values.national_id) ?? '') ?? null;
    const asked = [...new Set(rows.flatMap((values) => personOf(values) ?? []))];
    const near = await this.people.inCentres(asked, centreId === null ? 'all' : [centreId]);
    const companies = new Map((await this.companies.all()).map(({ id, registrationNo }) => [registrationNo ?? id, id]));
    return rows.map((values) => {
      const personId = personOf(values);
      const column = text(values.person) ? 'phone' : 'national_id';
      if (!personId || !near.has(personId)) return { refused: problem(column, 'person.unknown') };
      if (!values.state) return { refused: problem('state', 'state.unknown') };
      const companyId = companies.get(text(values.company) ?? '') ?? null;
      if (text(values.company_name) && !companyId) return { refused: problem('company', 'company.unknown') };
      return { stated: { ...statementOf(values, companyId), personId, detail: { ...detail, source: values.source } } };
    });
  }
}

const statementOf = (values: Values, companyId: string | null): Omit<StatedWork, 'personId' | 'detail'> => ({
  source: values.source === 'person' ? 'person' : 'company',
  says: values.state as StatedWork['says'],
  companyId,
  startsOn: text(values.started_on),
  endedOn: text(values.left_on),
  jobTitle: text(values.job_title),
  reason: text(values.reason),
  inField: typeof values.in_field === 'boolean' ? values.in_field : null,
});

const problem = (column: string, code: string): CellProblem => ({ column, code, raw: '' });

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
