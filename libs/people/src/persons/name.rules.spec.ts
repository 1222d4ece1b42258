import { type ArabicName } from './person.js';
import { displayName, nameColumns, searchPatterns } from './name.rules.js';

const abd: ArabicName = { first: 'عبد الرحمن', father: 'أحمد', grandfather: 'مؤمن', family: 'المصري' };

/** What PostgreSQL does with the patterns. */
function finds(typed: string, names: ArabicName, latin: string | null = null): boolean {
  const { search } = nameColumns(names, latin);
  const like = (pattern: string) => search.includes(pattern.slice(1, -1).replace(/\\(.)/g, '$1'));
  return searchPatterns(typed).every((patterns) => patterns.some(like));
}

describe('Names', () => {
  it('a person is found by every spelling of her name in either script', () => {
    for (const typed of ['احمد', 'أحمد', 'عبدالرحمن', 'عبد الرحمن المصري', 'مصري', 'مومن', 'Ahmad', 'ahmed masri'])
      expect([typed, finds(typed, abd)]).toEqual([typed, true]);
    for (const typed of ['Al-Masri', 'Abd Alrahman', 'Momen'])
      expect([typed, finds(typed, abd)]).toEqual([typed, true]);
  });

  it('a person registered in Latin letters is found by an Arabic spelling', () => {
    const names = { first: 'Heba', father: '', grandfather: '', family: 'Khalil' };
    expect(finds('هبة خليل', names)).toBe(true);
  });

  it('another person is not found by consonants that only happen to be in her name', () => {
    expect(finds('Hamid', { ...abd, first: 'محمد', father: 'خالد' })).toBe(false);
    expect(finds('سارة', { ...abd, first: 'سمر' })).toBe(false);
  });

  it('signs of the search language mean themselves', () => {
    expect(searchPatterns('100%')).toEqual([['%100\\%%']]);
  });

  it('nobody is given a transliteration that she did not choose', () => {
    expect(displayName(abd, '')).toEqual({ ar: 'عبد الرحمن أحمد مؤمن المصري', en: 'عبد الرحمن أحمد مؤمن المصري' });
    expect(displayName(abd, 'Abd Masri').en).toBe('Abd Masri');
  });
});
