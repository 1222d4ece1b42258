import { type Bilingual, type Language } from '#platform';
import { isolated, type Span } from './bidi.rules.js';

/** What a certificate says. */
export interface CertificateFacts {
  name: Bilingual;
  /** Only for the grammar of the Arabic sentence. */
  gender: 'female' | 'male' | null;
  track: Bilingual;
  hours: number;
  capstone: boolean;
  centre: Bilingual;
  /** `YYYY-MM-DD` */
  graduatedOn: string;
}

const TAGS: Record<Language, string> = { ar: 'ar-PS-u-ca-gregory-nu-latn', en: 'en-GB' };
/** A day is never broken over two lines. */
const dayIn = (language: Language, day: string) =>
  new Intl.DateTimeFormat(TAGS[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${day}T12:00:00Z`))
    .replaceAll(' ', '\u00a0');
const arabicForm = new Intl.PluralRules('ar');

/** The sentence under the name. */
export const certificateText: Record<Language, (facts: CertificateFacts) => Span[]> = {
  ar: ({ gender, track, hours, capstone, centre, graduatedOn }) => {
    const she = gender === 'female' ? 'ت' : '';
    const hoursWord = arabicForm.select(hours) === 'few' ? 'ساعات' : 'ساعة';
    return [
      { text: `أتمّ${she} بنجاح تخصّص ` },
      { text: isolated(track.ar), strong: true },
      {
        text: `، ${hours} ${hoursWord} تدريبية${capstone ? ' ومشروع تخرّج' : ''}، في ${isolated(centre.ar)}، وتخرّج${she} في ${isolated(dayIn('ar', graduatedOn))}.`,
      },
    ];
  },
  en: ({ track, hours, capstone, centre, graduatedOn }) => [
    { text: 'has completed the track ' },
    { text: isolated(track.en), strong: true },
    {
      text: `, ${hours} hours of training${capstone ? ' and a capstone project' : ''}, at ${isolated(centre.en)}, and graduated on ${dayIn('en', graduatedOn)}.`,
    },
  ],
};

/** What is the same on every certificate. */
export const CERTIFICATE_WORDS = {
  state: { ar: 'دولة فلسطين', en: 'State of Palestine' },
  title: { ar: 'شهادة تخرّج', en: 'Certificate of graduation' },
  says: {
    ar: 'يشهد البرنامج الوطني لكوادر البرمجيات بأن',
    en: 'The national programme for software people certifies that',
  },
  verify: { ar: 'للتحقّق: امسح الرمز أو افتح', en: 'To verify: scan, or open' },
} satisfies Record<string, Bilingual>;
