import { type Bilingual, GOVERNORATES } from '#platform';

const text = (ar: string, en: string): Bilingual => ({ ar, en });

/** What the dimensions are called. */
export const DIMENSION_TITLES: Readonly<Record<string, Bilingual>> = {
  governorate: text('المحافظة', 'Governorate'),
  cluster: text('العنقود', 'Cluster'),
  gender: text('الجنس', 'Gender'),
  age_band: text('الفئة العمرية', 'Age band'),
  disability: text('الإعاقة', 'Disability'),
  track: text('التخصّص', 'Track'),
  programme: text('البرنامج', 'Programme'),
  funder: text('الجهة الممولة', 'Funder'),
  cohort: text('الدفعة', 'Cohort'),
  company_size: text('حجم الشركة', 'Company size'),
  placement_kind: text('نوع العمل', 'Kind of work'),
  profession: text('المهنة', 'Profession'),
  export: text('تصدير أم محلي', 'Export or local'),
};

/** What the values of the dimensions with a fixed list are called. */
export const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  governorate: GOVERNORATES,
  cluster: {
    agricultural: text('العنقود الزراعي', 'Agricultural'),
    industrial: text('العنقود الصناعي', 'Industrial'),
    'technology-public-administration': text(
      'عنقود التكنولوجيا والإدارة العامة',
      'Technology and public administration',
    ),
    tourism: text('العنقود السياحي', 'Tourism'),
    capital: text('عنقود العاصمة', 'Capital'),
    diversified: text('العنقود المتنوع', 'Diversified'),
  },
  gender: { female: text('نساء', 'Women'), male: text('رجال', 'Men') },
  age_band: {
    under_20: text('دون 20', 'Under 20'),
    '20_24': text('20–24 سنة', '20–24'),
    '25_29': text('25–29 سنة', '25–29'),
    '30_34': text('30–34 سنة', '30–34'),
    '35_39': text('35–39 سنة', '35–39'),
    '40_plus': text('40 فأكثر', '40 and over'),
  },
  disability: { yes: text('ذوو إعاقة', 'With a disability'), no: text('دون إعاقة', 'Without a disability') },
  company_size: {
    micro: text('من 1 إلى 4', '1–4 employees'),
    small: text('من 5 إلى 9', '5–9 employees'),
    medium: text('من 10 إلى 19', '10–19 employees'),
    large: text('من 20 إلى 49', '20–49 employees'),
    very_large: text('50 فأكثر', '50 employees and more'),
  },
  placement_kind: {
    employment: text('وظيفة', 'Employment'),
    internship: text('تدريب عملي', 'Internship'),
    freelance: text('عمل حر', 'Freelance'),
    own_venture: text('مشروع خاص', 'Own venture'),
    government: text('وظيفة حكومية', 'Government post'),
  },
  profession: {
    programmers: text('مبرمجون', 'Programmers'),
    designers: text('مصممون', 'Designers'),
    developers: text('مطورون', 'Developers'),
    directors: text('مديرون', 'Directors'),
    other: text('مهن أخرى', 'Other professions'),
  },
  export: { export: text('عقد تصدير', 'Export contract'), local: text('محلي', 'Local') },
};
