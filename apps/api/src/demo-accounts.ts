import { type Bilingual, type RoleName } from '#platform';

/** The names of the contract; a 2 at the end belongs to the other centre, cohort or company. */
export const DEMO_PASSWORD = 'masar-demo-2021';

export interface DemoAccount {
  key: string;
  email: string;
  role: RoleName;
  name: Bilingual;
}

const account = (key: string, role: RoleName, ar: string, en: string): DemoAccount => ({
  key,
  email: `${key}@demo.masar.test`,
  role,
  name: { ar, en },
});

export const DEMO_ACCOUNTS: DemoAccount[] = [
  account('trainee', 'trainee', 'لين مسعود', 'Leen Masoud'),
  account('trainee2', 'trainee', 'آدم حلبي', 'Adam Halabi'),
  account('trainer', 'trainer', 'وسيم جرّار', 'Waseem Jarrar'),
  account('trainer2', 'trainer', 'هديل صوافطة', 'Hadeel Sawafta'),
  account('coordinator', 'coordinator', 'رنا أبو عيشة', 'Rana Abu Eisheh'),
  account('coordinator2', 'coordinator', 'سامر القيسي', 'Samer Qaisi'),
  account('company', 'company_member', 'دانا حمدان', 'Dana Hamdan'),
  account('company2', 'company_member', 'مجد صبّاح', 'Majd Sabbah'),
  account('manager', 'manager', 'دينا شاهين', 'Dina Shaheen'),
  account('analyst', 'analyst', 'عمر نجّار', 'Omar Najjar'),
  account('auditor', 'auditor', 'سلمى دراغمة', 'Salma Daraghmeh'),
  account('admin', 'admin', 'ياسمين عودة', 'Yasmeen Odeh'),
];
