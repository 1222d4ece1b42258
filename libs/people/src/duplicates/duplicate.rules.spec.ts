import { type Comparable, duplicateReasons, swappedDay } from './duplicate.rules.js';

const ahmad: Comparable = {
  names: { first: 'أحمد', father: 'خالد', grandfather: 'عمر', family: 'المصري' },
  latin: 'Ahmad Khaled Omar Al-Masri',
  birthDate: '2001-03-04',
  nationalId: '439825977',
  phone: '+970599123456',
  email: 'ahmad@example.org',
};
const with_ = (change: Partial<Comparable>): Comparable => ({
  ...ahmad,
  nationalId: null,
  phone: null,
  email: null,
  ...change,
});

describe('Two records that may be one human', () => {
  it('an equal identity number is always worth a look', () => {
    const other = { names: { first: 'سارة', father: '', grandfather: '', family: 'حلبي' }, birthDate: '1999-01-01' };
    expect(duplicateReasons(ahmad, with_({ ...other, latin: null, nationalId: '439825977' }))).toEqual(['national_id']);
  });

  it('one name in two spellings, born on the same day', () => {
    const other = with_({
      names: { first: 'احمد', father: 'خالد', grandfather: 'عمر', family: 'المصري' },
      latin: null,
    });
    expect(duplicateReasons(ahmad, other)).toEqual(['same_name', 'birth_date']);
  });

  it('one name in two scripts, day and month exchanged', () => {
    const names = { first: 'Ahmed', father: '', grandfather: '', family: 'Masri' };
    expect(duplicateReasons(ahmad, with_({ names, latin: 'Ahmed Masri', birthDate: '2001-04-03' }))).toEqual([
      'similar_name',
      'birth_date_swapped',
    ]);
  });

  it('the +972 form of a phone is the same phone', () => {
    const names = { first: 'محمد', father: '', grandfather: '', family: 'عودة' };
    expect(duplicateReasons(ahmad, with_({ names, latin: null, phone: '+972599123456' }))).toEqual([
      'phone',
      'birth_date',
    ]);
  });

  it('two of one house on one phone are two people', () => {
    const brother = with_({
      names: { first: 'محمد', father: 'خالد', grandfather: 'عمر', family: 'المصري' },
      latin: null,
      birthDate: '2003-07-09',
      phone: ahmad.phone,
    });
    expect(duplicateReasons(ahmad, brother)).toEqual([]);
  });

  it('one name and two birth dates are two people, one name and no birth date is worth a look', () => {
    expect(duplicateReasons(ahmad, with_({ birthDate: '2002-03-04' }))).toEqual([]);
    expect(duplicateReasons(ahmad, with_({ birthDate: null }))).toEqual(['same_name']);
  });

  it('does not matter who is compared with whom', () => {
    const other = with_({ birthDate: '2001-04-03' });
    expect(duplicateReasons(ahmad, other)).toEqual(duplicateReasons(other, ahmad));
  });

  it('exchanges day and month where that is a day', () => {
    expect(swappedDay('2001-03-04')).toBe('2001-04-03');
    expect(swappedDay('2001-03-25')).toBeNull();
    expect(swappedDay('2001-05-05')).toBeNull();
  });
});
