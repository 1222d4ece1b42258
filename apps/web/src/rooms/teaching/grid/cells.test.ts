import { markOf, move, pasted, scoreOf } from './cells';

const size = { rows: 3, columns: 4 };
const ltr = { rtl: false, ctrl: false };
const rtl = { rtl: true, ctrl: false };

it('arrows follow the eye in both directions', () => {
  expect(move('ArrowRight', { row: 0, column: 1 }, size, ltr)).toEqual({ row: 0, column: 2 });
  expect(move('ArrowRight', { row: 0, column: 1 }, size, rtl)).toEqual({ row: 0, column: 0 });
  expect(move('ArrowLeft', { row: 0, column: 1 }, size, rtl)).toEqual({ row: 0, column: 2 });
});

it('stay inside the sheet', () => {
  expect(move('ArrowUp', { row: 0, column: 0 }, size, ltr)).toEqual({ row: 0, column: 0 });
  expect(move('PageDown', { row: 1, column: 2 }, size, ltr)).toEqual({ row: 2, column: 2 });
  expect(move('End', { row: 0, column: 0 }, size, { rtl: false, ctrl: true })).toEqual({ row: 2, column: 3 });
});

it('Enter goes down, a letter does not move', () => {
  expect(move('Enter', { row: 0, column: 2 }, size, rtl)).toEqual({ row: 1, column: 2 });
  expect(move('p', { row: 0, column: 0 }, size, ltr)).toBeNull();
});

it('the letters of both keyboards mark', () => {
  expect(['P', 'l', 'e', 'A'].map(markOf)).toEqual(['present', 'late', 'excused', 'absent']);
  expect(['ح', 'م', 'ع', 'غ'].map(markOf)).toEqual(['present', 'late', 'excused', 'absent']);
  expect(markOf('x')).toBeNull();
});

it('reads a score in either kind of digits, one decimal at most, out of 100', () => {
  expect([scoreOf('87'), scoreOf(' 87.5 '), scoreOf('٨٧٫٥'), scoreOf('87,5'), scoreOf('')]).toEqual([
    87,
    87.5,
    87.5,
    87.5,
    null,
  ]);
  expect([scoreOf('101'), scoreOf('87.55'), scoreOf('-3'), scoreOf('absent')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('a pasted block fills from the cell that has the focus and stops at the edge', () =>
  expect(pasted('1\t2\r\n3\t4\r\n', { row: 2, column: 2 }, size)).toEqual([
    { row: 2, column: 2, text: '1' },
    { row: 2, column: 3, text: '2' },
  ]));
