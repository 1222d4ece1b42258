import { invalidField } from '#platform';

const UNKNOWN = { ar: 'غير معروف عندنا.', en: 'We do not know this one.' };

export const programmeUnknown = () => invalidField('/programmeId', 'programme.unknown', UNKNOWN);
export const centreUnknown = () => invalidField('/centreId', 'centre.unknown', UNKNOWN);
export const trackUnknown = () => invalidField('/track', 'track.unknown', UNKNOWN);
export const closesBeforeItOpens = () =>
  invalidField('/closesOn', 'intake.closes_before_it_opens', {
    ar: 'يوم الإغلاق قبل يوم الفتح.',
    en: 'It closes before it opens.',
  });
