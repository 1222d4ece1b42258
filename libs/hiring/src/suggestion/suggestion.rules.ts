import { closingDay } from './posting-days.rules.js';
import { applyOf, experienceOf, governorateOf, kindOf, marketOf, remoteOf, seatsOf } from './posting-facts.rules.js';
import { salaryOf, type SuggestedSalary } from './posting-salary.rules.js';
import { type CatalogueSkill, skillsOf } from './posting-skills.rules.js';
import { type PostingText, readPosting } from './posting-text.js';
import { type Profession, professionOf, titleOf } from './posting-title.rules.js';

export interface RoleSuggestion {
  title: string;
  profession: Profession;
  kind: ReturnType<typeof kindOf>;
  /** ISO 3166-2:PS code; null: anywhere. */
  governorate: string | null;
  remote: 'no' | 'partly' | 'yes';
  market: 'export' | 'local';
  /** Null when the text contradicts itself. */
  seats: number | null;
  required: string[];
  preferred: string[];
  salary: SuggestedSalary | null;
  closesOn: string | null;
  experienceYears: number | null;
  apply: string | null;
}

export interface SuggestionReference {
  skills: CatalogueSkill[];
  places: { code: string; writings: string[] }[];
}

/**
 * What a careful reader would take from a pasted posting. A suggestion that a person confirms: it may miss something;
 * where it is in doubt about pay, seats or the last day it says nothing.
 */
export function suggestRole(text: string, { skills, places }: SuggestionReference): RoleSuggestion {
  const posting: PostingText = readPosting(text);
  const title = titleOf(posting);
  const kind = kindOf(posting);
  const remote = remoteOf(posting);
  return {
    title,
    profession: professionOf(title, posting, kind),
    kind,
    governorate: governorateOf(posting, places),
    remote,
    market: marketOf(posting),
    seats: seatsOf(posting),
    ...skillsOf(posting, skills),
    salary: salaryOf(posting),
    closesOn: closingDay(posting),
    experienceYears: experienceOf(posting),
    apply: applyOf(posting),
  };
}
