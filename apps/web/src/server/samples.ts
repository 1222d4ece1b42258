import { type ProgressPage } from '../pages/progress.types';
import { type VerifyPage } from '../pages/verify.types';

/** Invented figures, for tests. */
export const aProgressPage = (): ProgressPage => ({
  asOf: '2026-06-30',
  knownOn: '2026-06-30',
  indicators: {
    graduates: {
      value: 2418,
      target: { value: 6000, from: '2021-03-15', baseline: 0, due: '2028-12-31', planned: 3190 },
      interval: null,
      responseRate: null,
    },
    professionals: {
      value: 8262,
      target: { value: 20000, from: '2021-03-15', baseline: 3000, due: null, planned: null },
      interval: { low: 7930, high: 8600 },
      responseRate: 0.71,
    },
  },
  history: {
    graduates: [
      { on: '2021-03-15', value: 70 },
      { on: '2026-06-30', value: 2418 },
    ],
    professionals: [
      { on: '2021-03-15', value: 3000 },
      { on: '2026-06-30', value: 8262 },
    ],
  },
  inTraining: 1412,
  funnel: [
    { kind: 'applied', value: 14906 },
    { kind: 'admitted', value: 5310 },
    { kind: 'started', value: null },
  ],
  byGovernorate: [
    { code: 'PS-NBS', name: { ar: 'نابلس', en: 'Nablus' }, graduates: 389, women: 0.49 },
    { code: 'PS-JRH', name: { ar: 'أريحا والأغوار', en: 'Jericho and Al-Aghwar' }, graduates: null, women: null },
  ],
  intakes: [],
  intakesTotal: 0,
  roles: [],
  rolesTotal: 0,
});

export const aVerdict = (): Extract<VerifyPage, { state: 'valid' }> => ({
  state: 'valid',
  serial: 'MSR-26-NBS-00417',
  checkedOn: '2026-11-24',
  name: { ar: 'براء محمود سليم حنّون', latin: 'Baraa Mahmoud Salim Hannoun' },
  track: { ar: 'تطوير البرمجيات', en: 'Software development' },
  hours: 720,
  cohort: { ar: 'نابلس 6', en: 'Nablus 6' },
  centre: { ar: 'مركز نابلس للتدريب', en: 'Nablus training centre' },
  graduatedOn: '2026-10-15',
  badge: null,
});
