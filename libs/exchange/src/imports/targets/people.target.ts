import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { type NewPerson, People, type PersonContact, type PersonSummary } from '#people';
import { nameKey } from '#platform';
import { PaperAdmissions } from '#training';
import { nameWords, type NameParts } from '../cells/name.rules.js';
import { NOTHING_KNOWN } from '../kinds/known.js';
import { PeopleMilestones, type ReachedUndo } from './people.milestones.js';
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

/** What a row changed of somebody who was known, and what it wrote beside. */
interface PersonUndo extends ReachedUndo {
  phone?: { phone: string; before: string | null };
}

type Person = Omit<NewPerson, 'names'> & { names: NameParts };

/** Applicants and graduates: into the register of persons, with what they reached in the ledger. */
@Injectable()
export class PeopleTarget implements ImportTarget {
  readonly kinds = ['applicants', 'graduates'] as const;

  constructor(
    private readonly people: People,
    private readonly ledger: Ledger,
    private readonly milestones: PeopleMilestones,
    private readonly admissions: PaperAdmissions,
  ) {}

  known = () => Promise.resolve(NOTHING_KNOWN);
  keyOf = (values: Values): string | null => text(values.national_id);

  /** Who is in the cohort already, and has not graduated, graduates there and not by a file. */
  async match(rows: readonly Values[], { cohortId }: Belonging): Promise<Finding[]> {
    const ids = await this.people.findByNationalIds(rows.flatMap((values) => text(values.national_id) ?? []));
    const byPhone = await this.sameNameOnPhone(rows.filter((values) => !ids.has(text(values.national_id) ?? '')));
    const graduates = rows.some((values) => 'graduated_on' in values);
    const inside =
      cohortId && graduates ? await this.admissions.stillIn(cohortId, [...ids.values()]) : new Set<string>();
    return rows.map((values) => {
      const id = ids.get(text(values.national_id) ?? '');
      if (id && inside.has(id))
        return {
          refused: { column: 'national_id', code: 'enrolment.not_graduated', raw: text(values.national_id) ?? '' },
        };
      if (id) return { match: { id, by: 'national_id' } };
      const other = byPhone.get(values);
      return other ? { match: { id: other, by: 'phone_and_name' } } : {};
    });
  }

  async describe(ids: string[], centres: 'all' | string[]): Promise<Map<string, Description>> {
    const summaries = await this.people.summaries(ids);
    const near = await this.people.inCentres(ids, centres);
    const contacts = await this.people.contacts([...near]);
    return new Map([...summaries].map(([id, summary]) => [id, described(summary, contacts.get(id) ?? null)]));
  }

  async write(writing: Writing, rows: readonly ReadyRow[]): Promise<WrittenRow[]> {
    const fresh = rows.filter(({ known }) => known === null);
    const persons = fresh.map(({ values }) => personOf(values) as NewPerson);
    const ids = await this.people.registerMany(writing.by, persons, writing.centreId ?? undefined);
    const registered = new Map(fresh.map(({ at }, index) => [at, ids[index] ?? null]));
    const known = rows.flatMap((row) => row.known ?? []);
    if (writing.centreId && known.length > 0) await this.people.linkCentre(known, writing.centreId);
    const written = rows.map((row) => ({ ...row, thingId: row.known ?? registered.get(row.at) ?? '' }));
    const phones = await this.savePhones(writing, written);
    const reached = await this.milestones.of(writing, written);
    const recorded = reached.map(({ facts }) => facts);
    const all = recorded.flatMap((milestones) => milestones);
    const recordedIds = all.length > 0 ? (await this.ledger.record(all)).ids : [];
    return written.map(({ at, thingId, known: before }, index) => ({
      at,
      thingId,
      created: before === null,
      milestones: recordedIds.splice(0, recorded[index]?.length ?? 0),
      undo: { ...reached[index]?.undo, phone: phones.get(at) } satisfies PersonUndo,
    }));
  }

  async undo(writing: Writing, rows: readonly WrittenRow[]): Promise<void> {
    const milestones = rows.flatMap((row) => row.milestones);
    if (milestones.length > 0) await this.ledger.reverse(milestones, 'import_undone', writing.by.accountId);
    await this.milestones.undo(writing, rows);
    const phones = rows.flatMap(({ undo, thingId }) => {
      const { phone } = (undo ?? {}) as PersonUndo;
      return phone && thingId ? [{ ...phone, personId: thingId }] : [];
    });
    await this.people.returnPhones(writing.by, phones);
    const created = rows.flatMap(({ thingId, created: fresh }) => (fresh && thingId ? [thingId] : []));
    if (created.length > 0) await this.people.unregister(writing.by, created);
  }

  /** Who applies says how she is reached now; a list of graduates only fills what is not known. */
  private async savePhones(writing: Writing, rows: readonly (ReadyRow & { thingId: string })[]) {
    const said = rows.flatMap(({ at, known, thingId, values }) => {
      const phone = text(values.phone);
      return known && phone && 'applied_on' in values ? [{ at, personId: thingId, phone }] : [];
    });
    const before = await this.people.changePhones(writing.by, said);
    return new Map(
      said.flatMap(({ at, personId, phone }) =>
        before.has(personId) ? [[at, { phone, before: before.get(personId) ?? null }] as const] : [],
      ),
    );
  }

  /** Persons of one house share a phone; only one of the same name is probably the same. */
  private async sameNameOnPhone(rows: readonly Values[]): Promise<Map<Values, string>> {
    const phones = await this.people.findByPhones([...new Set(rows.flatMap((values) => text(values.phone) ?? []))]);
    const summaries = await this.people.summaries([...phones.values()].flat());
    const found = new Map<Values, string>();
    for (const values of rows) {
      const key = fullName(personOf(values).names);
      const same = (phones.get(text(values.phone) ?? '') ?? []).find(
        (id) => key === fullName(summaries.get(id)?.names),
      );
      if (same && key) found.set(values, same);
    }
    return found;
  }
}

function personOf(values: Values): Person {
  return {
    names: namesOf(values),
    latin: text(values.name_latin),
    gender: text(values.gender) as NewPerson['gender'],
    governorate: text(values.governorate),
    locality: text(values.locality) ?? text(values.locality_text),
    university: text(values.university),
    field: text(values.field),
    graduationYear: typeof values.graduation_year === 'number' ? values.graduation_year : null,
    birthDate: text(values.birth_date),
    nationalId: text(values.national_id),
    phone: text(values.phone),
    email: text(values.email),
  };
}

/** A part that nobody wrote is empty; who has only Latin letters is called by them. */
function namesOf({ name_ar, name_latin }: Values): NameParts {
  const arabic = name_ar as NameParts | null;
  if (arabic) return { ...arabic, father: arabic.father ?? '', grandfather: arabic.grandfather ?? '' };
  const [first = '', ...rest] = nameWords(text(name_latin) ?? '');
  return { first, father: '', grandfather: '', family: rest.join(' ') };
}

function fullName(names: NameParts | undefined): string {
  if (!names) return '';
  return nameKey([names.first, names.father, names.grandfather, names.family].filter(Boolean).join(' '));
}

function described(summary: PersonSummary, contact: PersonContact | null): Description {
  const { first, father, grandfather, family } = summary.names;
  return {
    name: summary.displayName,
    fields: {
      name: [first, father, grandfather, family].filter(Boolean).join(' '),
      ...(summary.gender ? { gender: summary.gender } : {}),
      ...(summary.governorate ? { governorate: summary.governorate } : {}),
      ...(contact?.phone ? { phone: contact.phone } : {}),
      ...(contact?.email ? { email: contact.email } : {}),
    },
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
