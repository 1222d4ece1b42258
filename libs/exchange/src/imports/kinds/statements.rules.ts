/** What a company or a person says of one job. */
export interface Statement {
  source: 'company' | 'person';
  national_id: string;
  state: 'employed' | 'left' | 'own_venture';
  /** Registration number, when the company is registered; else its name's key. */
  company: string | null;
  started_on: string | null;
  left_on: string | null;
}

export interface Comparison {
  national_id: string;
  company_says: Statement['state'] | null;
  person_says: Statement['state'] | null;
  /** Both spoke, and they agree. Nothing else is settled by an import. */
  settled: boolean;
  kind: string;
  start: string | null;
  left: string | null;
  company: string | null;
}

/** Starts that differ by more days than this count as different. */
const SAME_START_DAYS = 30;

/** Lays the statements of companies beside those of persons, one result a person, and names each contradiction. */
export function compareStatements(statements: Statement[]): Comparison[] {
  const persons = new Map<string, Partial<Record<Statement['source'], Statement>>>();
  for (const statement of statements) {
    const both = persons.get(statement.national_id) ?? {};
    both[statement.source] = statement;
    persons.set(statement.national_id, both);
  }
  return [...persons].map(([nationalId, { company, person }]) => {
    const kind = kindOf(company, person);
    return {
      national_id: nationalId,
      company_says: company?.state ?? null,
      person_says: person?.state ?? null,
      settled: kind === 'both left' || kind === 'both employed',
      kind,
      start: company?.started_on ?? null,
      left: company?.left_on ?? null,
      company: company?.company ?? null,
    };
  });
}

function kindOf(company: Statement | undefined, person: Statement | undefined): string {
  if (person?.state === 'own_venture') return 'own venture';
  if (!person) return 'company only';
  if (!company) return 'person only';
  if (company.state !== person.state) return `company ${company.state}, person ${person.state}`;
  if (company.state === 'left') return 'both left';
  if (company.company && person.company && company.company !== person.company) return 'different company';
  return startsDiffer(company.started_on, person.started_on) ? 'different start' : 'both employed';
}

function startsDiffer(one: string | null, other: string | null): boolean {
  if (!one || !other) return false;
  return Math.abs(Date.parse(one) - Date.parse(other)) > SAME_START_DAYS * 86_400_000;
}
