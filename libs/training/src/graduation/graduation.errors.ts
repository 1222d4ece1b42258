import { DomainError, invalidField } from '#platform';

export const nobodyGraduates = () =>
  invalidField('/personIds', 'graduation.nobody', { ar: 'اختر خريجًا على الأقل.', en: 'Choose somebody to graduate.' });

export const notOnRoster = () =>
  invalidField('/personIds', 'graduation.not_on_roster', {
    ar: 'بعض المختارين ليسوا في قائمة الدفعة.',
    en: 'Some of them are not on the roster of this cohort.',
  });

/** `personIds`: who does not meet the rule (any more). */
export const ruleNotMet = (personIds: string[]) =>
  new DomainError(
    'graduation.rule_not_met',
    409,
    {
      ar: 'بعض المختارين لا يستوفون قاعدة التخرّج الآن. لم يتخرّج أحد.',
      en: 'Some of them do not meet the rule now. Nobody was graduated.',
    },
    [],
    { personIds },
  );

/** `personIds`: who has graduated already, or cannot from where she stands. */
export const cannotGraduate = (personIds: string[]) =>
  new DomainError(
    'graduation.wrong_state',
    409,
    {
      ar: 'بعض المختارين تخرّجوا من قبل أو لم يبدأوا. لم يتغيّر شيء.',
      en: 'Some of them have graduated already, or have not started. Nothing was changed.',
    },
    [],
    { personIds },
  );
