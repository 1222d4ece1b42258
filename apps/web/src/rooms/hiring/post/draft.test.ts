import { bodyOf, draftOf, EMPTY, numberOf, withSuggestion } from './draft';
import { type Role, type Suggestion } from '../hiring.queries';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const FIELDS = {
  'title.ar': 'مطوّر',
  'title.en': '',
  profession: 'developers',
  kind: 'employment',
  seats: '٣',
  governorate: '',
  remote: 'yes',
  market: 'export',
  'salary.min': '3,200',
  'salary.max': '',
  'salary.currency': 'ILS',
  'salary.per': 'month',
  closesOn: '',
  description: 'نص',
};

describe('The form of a role', () => {
  it('reads numbers as people type them', () => {
    expect([numberOf('٣٬٢٠٠'), numberOf('4,800'), numberOf('12.5'), numberOf('')]).toEqual([3200, 4800, 12.5, NaN]);
  });

  it('says one amount as a range of itself, in minor units, and what is empty as null', () => {
    expect(bodyOf(form(FIELDS), [])).toMatchObject({
      title: { ar: 'مطوّر', en: null },
      seats: 3,
      governorate: null,
      salary: { min: 320_000, max: 320_000, currency: 'ILS', per: 'month' },
      closesOn: null,
    });
    expect(bodyOf(form({ ...FIELDS, 'salary.min': '900', 'salary.currency': 'JOD' }), []).salary?.min).toBe(900_000);
    expect(bodyOf(form({ ...FIELDS, 'salary.min': '' }), []).salary).toBeNull();
  });

  it('keeps what the text does not say', () => {
    const said = { title: { ar: 'محلل', en: null }, seats: null, salary: null, closesOn: null, skills: [] };
    const draft = withSuggestion({ ...EMPTY, seats: 4, closesOn: '2099-01-01' }, 'نص', said as unknown as Suggestion);
    expect(draft).toMatchObject({ seats: 4, closesOn: '2099-01-01', title: { ar: 'محلل', en: '' }, description: 'نص' });
  });

  it('shows the pay of a role in whole units', () => {
    const salary = { min: 1_500_000, max: 1_800_000, currency: 'JOD', per: 'month' };
    const draft = draftOf({ salary, closesOn: null, skills: [], title: { ar: '', en: '' } } as unknown as Role);
    expect(draft.salary).toMatchObject({ min: '1500', max: '1800' });
  });
});
