import { textOf, textOrNull } from '../../../ui/form-data';
import { type NewRole, type Role, type Suggestion } from '../hiring.queries';

export interface DraftSkill {
  skill: string;
  level: number;
  need: 'required' | 'preferred';
}

/** What the form begins with; its fields are then the browser's. Money in whole units. */
export interface Draft {
  title: { ar: string; en: string };
  profession: Role['profession'];
  kind: Role['kind'];
  seats: number;
  governorate: Role['governorate'];
  remote: Role['remote'];
  market: Role['market'];
  salary: { min: string; max: string; currency: Currency; per: Per };
  closesOn: string;
  description: string;
  skills: DraftSkill[];
}
type Salary = NonNullable<Role['salary']>;
type Currency = Salary['currency'];
type Per = Salary['per'];

const NO_SALARY: Draft['salary'] = { min: '', max: '', currency: 'ILS', per: 'month' };
export const EMPTY: Draft = {
  title: { ar: '', en: '' },
  profession: 'developers',
  kind: 'employment',
  seats: 1,
  governorate: null,
  remote: 'no',
  market: 'local',
  salary: NO_SALARY,
  closesOn: '',
  description: '',
  skills: [],
};

/** Minor units of a whole one: a dinar has a thousand, a shekel and a dollar a hundred. */
export const MINOR: Record<Currency, number> = { ILS: 100, USD: 100, JOD: 1000 };
const whole = (amount: number, currency: Currency) => String(amount / MINOR[currency]);

const salaryOf = (salary: Salary | null): Draft['salary'] =>
  salary ? { ...salary, min: whole(salary.min, salary.currency), max: whole(salary.max, salary.currency) } : NO_SALARY;

export const draftOf = (role: Role): Draft => ({
  ...role,
  salary: salaryOf(role.salary),
  closesOn: role.closesOn ?? '',
  skills: role.skills.map(({ skill, level, need }) => ({ skill, level, need })),
});

/** What the text says, over what stood there; what it does not say stays. */
export const withSuggestion = (draft: Draft, text: string, said: Suggestion): Draft => ({
  ...draft,
  description: text,
  title: { ar: said.title.ar ?? '', en: said.title.en ?? '' },
  profession: said.profession,
  kind: said.kind,
  seats: said.seats ?? draft.seats,
  governorate: said.governorate,
  remote: said.remote,
  market: said.market,
  salary: said.salary ? salaryOf(said.salary) : draft.salary,
  closesOn: said.closesOn ?? draft.closesOn,
  skills: said.skills.map(({ skill, level, need }) => ({ skill, level, need })),
});

const ARABIC = '٠١٢٣٤٥٦٧٨٩';
/** A number as people type it: Arabic-Indic digits and separators are read too. NaN when it is none. */
export const numberOf = (typed: string): number => {
  const plain = typed
    .replace(/[٠-٩]/g, (digit) => String(ARABIC.indexOf(digit)))
    .replace(/[,٬\s]/g, '')
    .replace('٫', '.');
  return plain === '' ? NaN : Number(plain);
};

const minorOf = (typed: string, currency: Currency): number => Math.round(numberOf(typed) * MINOR[currency]);

/** The body that the form says. An unreadable number is sent as it is, so that the server says what is wrong with it. */
export function bodyOf(form: FormData, skills: DraftSkill[]): Omit<NewRole, 'state' | 'companyId'> {
  const text = (name: string) => textOf(form, name);
  const currency = text('salary.currency') as Currency;
  const [min, max] = [text('salary.min'), text('salary.max')];
  const said = min.trim() || max.trim();
  return {
    title: { ar: textOrNull(form, 'title.ar'), en: textOrNull(form, 'title.en') },
    profession: text('profession') as NewRole['profession'],
    kind: text('kind') as NewRole['kind'],
    seats: numberOf(text('seats')),
    governorate: (textOrNull(form, 'governorate') ?? null) as NewRole['governorate'],
    remote: text('remote') as NewRole['remote'],
    market: text('market') as NewRole['market'],
    salary: said
      ? {
          min: minorOf(min || max, currency),
          max: minorOf(max || min, currency),
          currency,
          per: text('salary.per') as Per,
        }
      : null,
    closesOn: textOrNull(form, 'closesOn'),
    description: text('description'),
    skills,
  };
}
