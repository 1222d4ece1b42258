import { DomainError } from '#platform';
import { type Candidate } from './duplicates.dto.js';

export const duplicateSuspected = (candidates: Candidate[]) =>
  new DomainError(
    'person.duplicate_suspected',
    409,
    {
      ar: 'قد يكون هذا الشخص مسجّلًا من قبل. راجع السجلات المشابهة أولًا.',
      en: 'This person may be registered already. Look at the similar records first.',
    },
    [],
    { candidates },
  );

export const samePerson = () =>
  new DomainError('person.same_record', 409, {
    ar: 'هذان سجل واحد أصلًا.',
    en: 'These are one record already.',
  });

export const mergedMeanwhile = () =>
  new DomainError('person.merged_meanwhile', 409, {
    ar: 'دُمج أحد السجلين قبل قليل. افتحه من جديد.',
    en: 'One of the records has just been merged. Open it again.',
  });

export const laterMergeFirst = () =>
  new DomainError('merge.later_first', 409, {
    ar: 'دُمج هذا السجل بعدها في سجل آخر. ألغِ الدمج الأخير أولًا.',
    en: 'This record was merged into another one afterwards. Undo that merge first.',
  });
