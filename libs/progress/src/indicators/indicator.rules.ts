import { type StepIndicator } from '#ledger';
import { type Bilingual } from '#platform';

/** What a figure can be asked of. `counts`: what the ledger sums for it; null: it is made of several sums. */
export interface Indicator {
  readonly code: string;
  readonly counts: StepIndicator | null;
  readonly name: Bilingual;
  readonly definition: Bilingual;
}

const indicator = (code: string, counts: StepIndicator | null, name: Bilingual, definition: Bilingual): Indicator => ({
  code,
  counts,
  name,
  definition,
});
const reached = (code: string, counts: StepIndicator, ar: string, en: string, what: Bilingual): Indicator =>
  indicator(
    code,
    counts,
    { ar, en },
    {
      ar: `الأشخاص الذين لهم محطة «${what.ar}» غير ملغاة. يُعدّ الشخص مرة واحدة.`,
      en: `Distinct persons with a milestone “${what.en}” that is not reversed. A person counts once.`,
    },
  );

export const INDICATORS: readonly Indicator[] = [
  reached('applicants', 'applied', 'المتقدمون', 'Applicants', { ar: 'تقدّم', en: 'applied' }),
  reached('admitted', 'admitted', 'المقبولون', 'Admitted', { ar: 'قُبل', en: 'admitted' }),
  reached('enrolled', 'enrolled', 'المقيّدون', 'Enrolled', { ar: 'قُيّد', en: 'enrolled' }),
  reached('started', 'started', 'بدؤوا التدريب', 'Started training', { ar: 'بدأ', en: 'started' }),
  reached('completed', 'completed', 'أتمّوا التدريب', 'Completed training', { ar: 'أتمّ', en: 'completed' }),
  reached('graduates', 'graduated', 'الخريجون', 'Graduates', { ar: 'تخرّج', en: 'graduated' }),
  reached('placed', 'placed', 'التحقوا بعمل', 'Placed in work', { ar: 'التحق بعمل', en: 'placed' }),
  reached('retained_90', 'retained_90', 'في العمل بعد 90 يومًا', 'Still in work after 90 days', {
    ar: 'استمرّ 90 يومًا',
    en: 'retained for 90 days',
  }),
  reached('retained_180', 'retained_180', 'في العمل بعد 180 يومًا', 'Still in work after 180 days', {
    ar: 'استمرّ 180 يومًا',
    en: 'retained for 180 days',
  }),
  reached('retained_365', 'retained_365', 'في العمل بعد سنة', 'Still in work after a year', {
    ar: 'استمرّ 365 يومًا',
    en: 'retained for 365 days',
  }),
  reached('withdrawn', 'withdrawn', 'انسحبوا', 'Withdrawn', { ar: 'انسحب', en: 'withdrawn' }),
  reached('dismissed', 'dismissed', 'فُصلوا', 'Dismissed', { ar: 'فُصل', en: 'dismissed' }),
  reached('job_ended', 'job_ended', 'انتهى عمل لهم', 'Had a job that ended', { ar: 'انتهى العمل', en: 'job ended' }),
  reached('followed_up', 'followed_up', 'تمّت متابعتهم', 'Followed up', { ar: 'متابعة', en: 'followed up' }),
  indicator(
    'in_training',
    'in_training',
    { ar: 'في التدريب الآن', en: 'In training' },
    {
      ar: 'الأشخاص الذين بدؤوا في دفعة ولم يتمّوها ولم يتركوها حتى ذلك اليوم.',
      en: 'Distinct persons who started in a cohort and had neither completed nor left it by the day.',
    },
  ),
  indicator(
    'active_placements',
    'active',
    { ar: 'في عمل الآن', en: 'At work' },
    {
      ar: 'الأشخاص الذين لهم توظيف قائم في ذلك اليوم، من أي نوع كان.',
      en: 'Distinct persons with a placement of any kind that is active on the day.',
    },
  ),
  indicator(
    'professionals_in_companies',
    'in_companies',
    { ar: 'مختصون في الشركات', en: 'Professionals in companies' },
    {
      ar: 'الأشخاص الموظفون في شركة في إحدى المهن الأربع في ذلك اليوم. التدريب العملي لا يُعدّ.',
      en: 'Distinct persons employed by a company in one of the four professions on the day. Internships do not count.',
    },
  ),
  indicator(
    'professionals_elsewhere',
    'elsewhere',
    { ar: 'مختصون خارج الشركات', en: 'Professionals elsewhere' },
    {
      ar: 'الأشخاص العاملون لحسابهم أو في مشروعهم أو في وظيفة حكومية في إحدى المهن الأربع، وليسوا موظفين في شركة في ذلك اليوم.',
      en: 'Distinct persons in freelance work, an own venture or a government post in one of the four professions, and not employed by a company on the day.',
    },
  ),
  indicator(
    'professionals',
    null,
    { ar: 'المختصون العاملون', en: 'Professionals at work' },
    {
      ar: 'آخر حصر للكوادر، زائد الموظفين في الشركات الآن، ناقص من كانوا فيها يوم الحصر، زائد العاملين خارجها. تقدير له نطاق.',
      en: 'The last census of companies, plus those in companies now, less those in companies on its reference day, plus those elsewhere. An estimate with an interval.',
    },
  ),
];

/** Names of the ledger that callers use as well: the kind of milestone itself. */
const ALSO: Record<string, string> = { applied: 'applicants', graduated: 'graduates' };

export const INDICATOR_CODES = [...INDICATORS.map(({ code }) => code), ...Object.keys(ALSO)];

/** The indicator of a code, or of the kind of milestone that it counts; undefined when there is none. */
export const indicatorOf = (code: string): Indicator | undefined =>
  INDICATORS.find((candidate) => candidate.code === (ALSO[code] ?? code));

/** From application to work, in the order in which people go. */
export const FUNNEL = ['applicants', 'admitted', 'started', 'graduates', 'placed', 'retained_180'];
