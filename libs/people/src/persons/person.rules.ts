import { type NewPerson } from './person.js';

/** What a person is counted under. */
export const traitsOf = (person: Pick<NewPerson, 'governorate' | 'gender' | 'birthDate' | 'disability'>) => ({
  governorate: person.governorate,
  gender: person.gender,
  birthYear: person.birthDate ? Number(person.birthDate.slice(0, 4)) : null,
  disability: person.disability == null ? null : person.disability ? 'yes' : 'no',
});

/** What the audit may hold of a person: nothing sensitive. */
export const auditable = ({ names, gender, governorate }: Pick<NewPerson, 'names' | 'gender' | 'governorate'>) => ({
  names,
  gender,
  governorate,
});
