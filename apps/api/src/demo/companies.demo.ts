import { type INestApplicationContext } from '@nestjs/common';
import { Companies, type LoadedCompany } from '#companies';
import { type Governorate } from '#platform';
import { demoId } from './demo-ids.js';

type Row = [ar: string, en: string, governorate: Governorate, sector: string, employees: number, verified: boolean];

const ROWS: Row[] = [
  ['خيط للبرمجيات', 'Khayt Software', 'PS-RBH', 'software', 34, true],
  ['قنطرة للحلول', 'Qantara Solutions', 'PS-HBN', 'software', 18, true],
  ['مجدل للتعهيد', 'Majdal Outsourcing', 'PS-RBH', 'outsourcing', 62, true],
  ['عنّاب للألعاب', 'Unnab Games', 'PS-NBS', 'games', 9, true],
  ['مرساة للبيانات', 'Mirsat Data', 'PS-GZA', 'data', 14, true],
  ['زعتر للتصميم', 'Zaatar Design', 'PS-BTH', 'design', 6, true],
  ['بيدر للتجارة الإلكترونية', 'Baydar Commerce', 'PS-NBS', 'commerce', 27, true],
  ['سنديان للأمن الرقمي', 'Sindyan Security', 'PS-RBH', 'security', 11, true],
  ['نول للتقنيات التعليمية', 'Nawl Learning', 'PS-JEN', 'education', 4, true],
  ['مدماك لبرمجيات البناء', 'Midmak Construction Software', 'PS-TKM', 'software', 3, true],
  ['رحى للتقنيات الزراعية', 'Raha Agritech', 'PS-QQA', 'agriculture', 8, true],
  ['حارة للتطبيقات', 'Hara Apps', 'PS-KYS', 'software', 2, false],
];

export const DEMO_COMPANIES: LoadedCompany[] = ROWS.map(([ar, en, governorate, sector, employees, verified], at) => ({
  id: demoId('company', at + 1),
  name: { ar, en },
  registrationNo: String(562_900_101 + at * 7_013),
  pitaNo: at < 10 ? `P${790_100 + at * 37}` : null,
  governorate,
  sector,
  employees,
  verifiedAt: verified ? new Date('2025-02-02T08:00:00Z') : null,
}));

/** Twelve companies, the last one not verified yet; who signs in for the first two. */
export async function loadCompanies(app: INestApplicationContext): Promise<void> {
  const companies = app.get(Companies);
  await companies.insertMany(DEMO_COMPANIES);
  await companies.addMember(demoId('company', 1), demoId('account', 'company'));
  await companies.addMember(demoId('company', 2), demoId('account', 'company2'));
}
