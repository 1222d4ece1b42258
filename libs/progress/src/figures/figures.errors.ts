import { invalidField } from '#platform';

export const tooFine = () =>
  invalidField('/by', 'figure.too_fine', {
    ar: 'لا يُفصَّل الرقم بأكثر من بُعدين معًا (التفصيل والتصفية)، ولا بأبعاد كثيرة القيم: قد يُعرف الأشخاص.',
    en: 'A figure is taken apart by at most two dimensions at once (breakdown and filter), and not by ones with very many values: persons could be recognised.',
  });

export const monthEndsOnly = (day: string) =>
  invalidField('/asOf', 'figure.month_end', {
    ar: `التفصيل متاح لنهايات الأشهر فقط، مثل ${day}.`,
    en: `A breakdown is given for ends of months only, such as ${day}.`,
  });

export const nationalOnly = () =>
  invalidField('/filter', 'figure.national_only', {
    ar: 'السلسلة الزمنية والتغيّر في المعلوم متاحان للرقم الوطني كاملًا دون تصفية.',
    en: 'A series and what was learnt since are given for the national figure, without a filter.',
  });
