import { type Bilingual } from '../languages/language.js';

/** The sixteen governorates by ISO 3166-2:PS code. */
export const GOVERNORATES = {
  'PS-JEN': { ar: 'جنين', en: 'Jenin' },
  'PS-TBS': { ar: 'طوباس والأغوار الشمالية', en: 'Tubas and the Northern Valleys' },
  'PS-TKM': { ar: 'طولكرم', en: 'Tulkarm' },
  'PS-NBS': { ar: 'نابلس', en: 'Nablus' },
  'PS-QQA': { ar: 'قلقيلية', en: 'Qalqilya' },
  'PS-SLT': { ar: 'سلفيت', en: 'Salfit' },
  'PS-RBH': { ar: 'رام الله والبيرة', en: 'Ramallah and Al-Bireh' },
  'PS-JRH': { ar: 'أريحا والأغوار', en: 'Jericho and Al-Aghwar' },
  'PS-JEM': { ar: 'القدس', en: 'Jerusalem' },
  'PS-BTH': { ar: 'بيت لحم', en: 'Bethlehem' },
  'PS-HBN': { ar: 'الخليل', en: 'Hebron' },
  'PS-NGZ': { ar: 'شمال غزة', en: 'North Gaza' },
  'PS-GZA': { ar: 'غزة', en: 'Gaza' },
  'PS-DEB': { ar: 'دير البلح', en: 'Deir al-Balah' },
  'PS-KYS': { ar: 'خان يونس', en: 'Khan Yunis' },
  'PS-RFH': { ar: 'رفح', en: 'Rafah' },
} as const satisfies Record<string, Bilingual>;
export type Governorate = keyof typeof GOVERNORATES;
export const GOVERNORATE_CODES = Object.keys(GOVERNORATES) as Governorate[];
