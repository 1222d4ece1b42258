import { Injectable } from '@nestjs/common';
import { Companies, type CompanySize, type LoadedCompany } from '#companies';
import { Audit } from '#platform';
import { companyKey, NOTHING_KNOWN } from '../kinds/known.js';
import {
  type Description,
  type Finding,
  type ImportTarget,
  type ReadyRow,
  type Values,
  type WrittenRow,
  type Writing,
} from './target.js';

/** Companies, by their registration number. What is known of a company already is left as it is. */
@Injectable()
export class CompaniesTarget implements ImportTarget {
  readonly kinds = ['companies'] as const;

  constructor(
    private readonly companies: Companies,
    private readonly audit: Audit,
  ) {}

  known = () => Promise.resolve(NOTHING_KNOWN);
  keyOf = (values: Values): string | null =>
    text(values.registration) ?? (companyKey(text(values.name_ar) ?? text(values.name_en) ?? '') || null);

  async match(rows: readonly Values[]): Promise<Finding[]> {
    const registrationNos = rows.flatMap((values) => text(values.registration) ?? []);
    const found = await this.companies.findBy({ registrationNos });
    const ids = new Map(found.map(({ id, registrationNo }) => [registrationNo, id]));
    return rows.map((values) => {
      const id = ids.get(text(values.registration));
      return id ? { match: { id, by: 'registration' } } : {};
    });
  }

  async describe(ids: string[]): Promise<Map<string, Description>> {
    const summaries = await this.companies.summaries(ids);
    return new Map(
      [...summaries].map(([id, { name, governorate, size, pitaNo }]) => [
        id,
        {
          name,
          fields: {
            name_ar: name.ar,
            name_en: name.en,
            size,
            ...(governorate ? { governorate } : {}),
            ...(pitaNo ? { pita: pitaNo } : {}),
          },
        },
      ]),
    );
  }

  async write(writing: Writing, rows: readonly ReadyRow[]): Promise<WrittenRow[]> {
    const fresh = rows.filter(({ known }) => known === null);
    const ids = await this.companies.insertMany(fresh.map(({ values }) => companyOf(values)));
    const registered = new Map(fresh.map(({ at }, index) => [at, ids[index] ?? null]));
    await this.audit.record(
      writing.by,
      ...fresh.map(({ values }, index) => ({
        action: 'company:create',
        thing: 'company',
        thingId: ids[index] ?? '',
        after: companyOf(values),
      })),
    );
    return rows.map(({ at, known }) => ({
      at,
      thingId: known ?? registered.get(at) ?? null,
      created: known === null,
      milestones: [],
    }));
  }

  async undo(writing: Writing, rows: readonly WrittenRow[]): Promise<void> {
    const created = rows.flatMap(({ thingId, created: fresh }) => (fresh && thingId ? [thingId] : []));
    await this.audit.record(
      writing.by,
      ...created.map((thingId) => ({ action: 'company:delete', thing: 'company', thingId })),
    );
    await this.companies.removeMany(created);
  }
}

function companyOf(values: Values): LoadedCompany {
  const arabic = text(values.name_ar);
  const english = text(values.name_en);
  const size = text(values.size) as CompanySize | null;
  return {
    name: { ar: arabic ?? english ?? '', en: english ?? arabic ?? '' },
    registrationNo: text(values.registration),
    pitaNo: text(values.pita),
    governorate: text(values.governorate) as LoadedCompany['governorate'],
    sector: text(values.sector),
    employees: typeof values.employees === 'number' ? values.employees : null,
    ...(size ? { size } : {}),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
