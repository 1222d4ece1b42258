import { reader } from './reader';

/** Short enough for a tile; the table beside the map has the full names. */
const SHORT = {
  'PS-JEN': ['جنين', 'Jenin'],
  'PS-TBS': ['طوباس', 'Tubas'],
  'PS-TKM': ['طولكرم', 'Tulkarm'],
  'PS-NBS': ['نابلس', 'Nablus'],
  'PS-QQA': ['قلقيلية', 'Qalqilya'],
  'PS-SLT': ['سلفيت', 'Salfit'],
  'PS-RBH': ['رام الله', 'Ramallah'],
  'PS-JRH': ['أريحا', 'Jericho'],
  'PS-JEM': ['القدس', 'Jerusalem'],
  'PS-BTH': ['بيت لحم', 'Bethlehem'],
  'PS-HBN': ['الخليل', 'Hebron'],
  'PS-NGZ': ['شمال غزة', 'North Gaza'],
  'PS-GZA': ['غزة', 'Gaza'],
  'PS-DEB': ['دير البلح', 'Deir Balah'],
  'PS-KYS': ['خان يونس', 'Khan Yunis'],
  'PS-RFH': ['رفح', 'Rafah'],
} as const;
export type Governorate = keyof typeof SHORT;

export const shortName = (code: string): string =>
  code in SHORT ? SHORT[code as Governorate][reader().lang === 'ar' ? 0 : 1] : code;

/** All of them, from north to south, for choosing. */
export const GOVERNORATES = Object.keys(SHORT) as Governorate[];
