import { allPresent, countOf, dirty, type Marks, marksOf, merge, settle, tap, unmarked } from './sheet';

const person = (enrolmentId: string, excuse: string | null = null) => ({ enrolmentId, status: null, excuse });
const class30 = Array.from({ length: 30 }, (_, at) => person(`e${at}`));

it('a class of 30, two absent, takes all present and two taps before the save', () => {
  let marks: Marks = {};
  marks = allPresent(class30, marks);
  marks = tap(marks, 'e3');
  marks = tap(marks, 'e8');
  expect([countOf(marks, 'present'), countOf(marks, 'absent'), unmarked(class30, marks)]).toEqual([28, 2, 0]);
  expect(dirty({}, marks)).toHaveLength(30);
});

it('whoever excused herself beforehand is excused, not present', () =>
  expect(allPresent([person('a'), person('b', 'a funeral')], {})).toEqual({ a: 'present', b: 'excused' }));

it('all present leaves the marks that were made', () =>
  expect(allPresent([person('a'), person('b')], { a: 'late' })).toEqual({ a: 'late', b: 'present' }));

it('a second tap takes the first back', () => expect(tap(tap({ a: 'present' }, 'a'), 'a')).toEqual({ a: 'present' }));

it('only what was changed is sent', () => {
  const saved = marksOf([
    { enrolmentId: 'a', status: 'present', excuse: null },
    { enrolmentId: 'b', status: 'late', excuse: null },
    { enrolmentId: 'c', status: null, excuse: null },
  ]);
  expect(dirty(saved, { ...saved, b: 'present' })).toEqual([{ enrolmentId: 'b', status: 'present' }]);
});

describe('when somebody else marked the same class meanwhile', () => {
  const base: Marks = { a: 'present', b: 'present' };

  it('both keep what only one of them changed', () =>
    expect(merge(base, { a: 'absent', b: 'present' }, { a: 'present', b: 'late' })).toEqual({
      marks: { a: 'absent', b: 'late' },
      clashes: [],
    }));

  it('the same change twice is no clash', () =>
    expect(merge({}, { a: 'present' }, { a: 'present' })).toEqual({ marks: { a: 'present' }, clashes: [] }));

  it('a row that both changed waits for a person, with theirs standing until then', () => {
    const { marks, clashes } = merge(base, { a: 'absent' }, { a: 'late', b: 'present' });
    expect(clashes).toEqual([{ enrolmentId: 'a', was: 'present', theirs: 'late', mine: 'absent' }]);
    expect(settle(marks, clashes, new Set())).toEqual({ a: 'late', b: 'present' });
    expect(settle(marks, clashes, new Set(['a']))).toEqual({ a: 'absent', b: 'present' });
  });

  it('a trainee whom they added keeps their mark', () =>
    expect(merge(base, base, { ...base, c: 'absent' }).marks).toEqual({ ...base, c: 'absent' }));
});
