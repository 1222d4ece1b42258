import { DomainError, invalidField } from '#platform';

export const roleMove = () =>
  new DomainError('role.move', 409, {
    ar: 'لا تنتقل الفرصة من حالتها الآن إلى هذه الحالة.',
    en: 'A role cannot go from its state to that one.',
  });

export const roleClosed = () =>
  new DomainError('role.closed', 409, {
    ar: 'لم تعد هذه الفرصة تستقبل الطلبات.',
    en: 'This role takes no applications any more.',
  });

export const roleFilled = () =>
  new DomainError('role.filled', 409, {
    ar: 'شُغلت شواغر هذه الفرصة كلها.',
    en: 'All seats of this role are taken.',
  });

export const seatsTaken = () =>
  invalidField('/seats', 'role.seats_taken', {
    ar: 'وُظّف أكثر من هذا العدد.',
    en: 'More people than that have been hired.',
  });

export const titleMissing = () =>
  invalidField('/title', 'role.title_missing', {
    ar: 'اكتب المسمى بإحدى اللغتين على الأقل.',
    en: 'Write the title in one of the languages at least.',
  });

export const salaryReversed = () =>
  invalidField('/salary/max', 'role.salary_reversed', {
    ar: 'أعلى الراتب أقل من أدناه.',
    en: 'The highest salary is below the lowest.',
  });

export const closesInThePast = () =>
  invalidField('/closesOn', 'role.closes_in_past', {
    ar: 'مضى هذا اليوم. اختر يومًا قادمًا.',
    en: 'This day has passed. Choose one to come.',
  });

export const skillUnknown = (at: number, skill: string) =>
  invalidField(`/skills/${at}/skill`, 'role.skill_unknown', {
    ar: `المهارة «${skill}» ليست في القائمة الوطنية.`,
    en: `The skill “${skill}” is not on the national list.`,
  });

export const skillTwice = (at: number) =>
  invalidField(`/skills/${at}/skill`, 'role.skill_twice', {
    ar: 'ذُكرت هذه المهارة مرتين.',
    en: 'This skill is named twice.',
  });

export const companyUnclear = () =>
  invalidField('/companyId', 'role.company_unclear', {
    ar: 'اختر الشركة صاحبة الفرصة.',
    en: 'Choose the company whose role it is.',
  });

export const companyUnverified = () =>
  new DomainError('company.unverified', 403, {
    ar: 'تُعرض ملفات المتدربين بعد أن يتحقق مدير البرنامج من الشركة.',
    en: 'Candidates are shown once the programme has verified the company.',
  });
