import { Injectable } from '@nestjs/common';
import { Clock, type Governorate } from '#platform';
import { type Currency, type Need } from '../roles/role.rules.js';
import { type SkillEntry, Skills } from '#curriculum';
import { POSTING_PLACES } from './places.js';
import { type SuggestionResponse } from './suggestion.dto.js';
import { type RoleSuggestion, suggestRole } from './suggestion.rules.js';

/** Minor units of a whole one. */
const MINOR: Record<Currency, number> = { ILS: 100, USD: 100, JOD: 1000 };
const ARABIC = /\p{Script=Arabic}/u;

@Injectable()
export class SuggestionService {
  constructor(
    private readonly skills: Skills,
    private readonly clock: Clock,
  ) {}

  /** What a careful reader takes from a posting; nothing is kept. */
  async suggest(text: string): Promise<SuggestionResponse> {
    const catalogue = await this.skills.catalogue();
    const labels = new Map(catalogue.map(({ code, name }) => [code, name]));
    const found = suggestRole(text, { skills: catalogue.map(writingsOf), places: POSTING_PLACES });
    const closesOn = found.closesOn && found.closesOn >= this.clock.today() ? found.closesOn : null;
    const skill = (need: Need, level: number) => (code: string) => ({
      skill: code,
      label: labels.get(code)!,
      need,
      level,
    });
    const level = levelFor(found.experienceYears);
    const skills = [...found.required.map(skill('required', level)), ...found.preferred.map(skill('preferred', 2))];
    const said = [found.title, found.governorate, found.seats, found.salary, closesOn, found.remote !== 'no'];
    return {
      title: ARABIC.test(found.title) ? { ar: found.title, en: null } : { ar: null, en: found.title || null },
      profession: found.profession,
      kind: found.kind,
      governorate: found.governorate as Governorate | null,
      remote: found.remote,
      market: found.market,
      seats: found.seats,
      salary: salaryOf(found),
      closesOn,
      skills,
      facts: said.filter(Boolean).length + skills.length,
    };
  }
}

const writingsOf = ({ code, name, aliasesAr, aliasesEn, misspellings }: SkillEntry) => ({
  code,
  writings: [name.en, name.ar, ...aliasesEn, ...aliasesAr, ...misspellings],
});

/** The level that a posting means when it names a skill: by the experience that it asks for. */
const levelFor = (years: number | null) => (years === null || years < 2 ? 2 : years < 4 ? 3 : 4);

function salaryOf({ salary }: RoleSuggestion): SuggestionResponse['salary'] {
  if (!salary) return null;
  const minor = (whole: number) => Math.round(whole * MINOR[salary.currency]);
  const { currency, per } = salary;
  return { min: minor(salary.min), max: minor(salary.max ?? salary.min), currency, per };
}
