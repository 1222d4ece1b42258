/** A role as a company posts it. */
export const ROLE = {
  title: { ar: 'مطور واجهات', en: 'Front-end developer' },
  profession: 'developers',
  kind: 'employment',
  seats: 1,
  governorate: 'PS-NBS',
  remote: 'partly',
  market: 'export',
  salary: { min: 320_000, max: 480_000, currency: 'ILS', per: 'month' },
  closesOn: '2099-12-10',
  description: 'Work on an app for a client abroad.',
  skills: [
    { skill: 'javascript', level: 3, need: 'required' },
    { skill: 'react', level: 3, need: 'required' },
    { skill: 'git', level: 2, need: 'preferred' },
  ],
};
