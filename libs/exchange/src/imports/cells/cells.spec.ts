import { Serial } from '../reading/cell.js';
import { readDay } from './day.rules.js';
import { readEmail } from './email.rules.js';
import { nameWords, splitName } from './name.rules.js';
import { isRange, readGrade, readWhole } from './number.rules.js';
import { readGovernorate, readLocality } from './places.js';
import { tidy } from './text.js';

it.each([
  ['25/11/1998', '1998-11-25'],
  ['1998-11-25', '1998-11-25'],
  ['٢٥/١١/١٩٩٨', '1998-11-25'],
  ['25.11.1998', '1998-11-25'],
  ['25 - 11 - 1998', '1998-11-25'],
  ['1998/11/25 20:02:42', '1998-11-25'],
  ['1998-11-25T00:00:00.000Z', '1998-11-25'],
  ['22-Nov-95', '1995-11-22'],
  ['22 November 1995', '1995-11-22'],
  ['Nov 22, 1995', '1995-11-22'],
  ['٢٢ تشرين الثاني ١٩٩٥', '1995-11-22'],
  ['22 نوفمبر 1995', '1995-11-22'],
  ['19981125', '1998-11-25'],
  ['36124', '1998-11-25'],
  [36124, '1998-11-25'],
  [36124.75, '1998-11-25'],
  [new Serial(36124), '1998-11-25'],
  ['29/02/2000', '2000-02-29'],
  ['\u200F25/11/1998\u200E', '1998-11-25'],
])('the day %p is read', (written, day) => {
  expect(readDay(written)).toEqual({ day });
});

it.each([
  ['31/02/1998', 'impossible'],
  ['29/02/1999', 'impossible'],
  ['45/13/1999', 'impossible'],
  ['11/25/1998', 'impossible'],
  ['00/00/0000', 'impossible'],
  ['1998', 'unreadable'],
  [1998, 'unreadable'],
  ['قديم', 'unreadable'],
  ['', 'unreadable'],
  ['25/11', 'unreadable'],
  ['constructor', 'unreadable'],
  [true, 'unreadable'],
  [99999999999, 'unreadable'],
])('the day %p is refused as %s', (written, problem) => {
  expect(readDay(written)).toEqual({ problem });
});

it.each([
  ['ياسمين عبد الرحمن عبد الكريم مسعود', ['ياسمين', 'عبد الرحمن', 'عبد الكريم', 'مسعود']],
  ['عبد  الكريم صلاح الدّين زياد أبو زيد', ['عبد الكريم', 'صلاح الدّين', 'زياد', 'أبو زيد']],
  ['إيمان براء عطا الله ناصر الدين', ['إيمان', 'براء', 'عطا الله', 'ناصر الدين']],
  ['Abd al Rahman bin Ali Al Masri', ['Abd al Rahman', 'bin Ali', 'Al Masri']],
])('the parts of %s are heard', (name, parts) => {
  expect(nameWords(name)).toEqual(parts);
});

it.each([
  ['ليلى قشطة', { first: 'ليلى', father: null, grandfather: null, family: 'قشطة' }],
  ['ليلى حسن قشطة', { first: 'ليلى', father: 'حسن', grandfather: null, family: 'قشطة' }],
  ['ليلى حسن علي سامي قشطة', { first: 'ليلى', father: 'حسن', grandfather: 'علي سامي', family: 'قشطة' }],
  ['محمد بن سلمان', { first: 'محمد', father: null, grandfather: null, family: 'بن سلمان' }],
  ['ليلى', null],
  ['عبد الله', null],
])('the name %s is split', (name, parts) => {
  expect(splitName(name)).toEqual(parts);
});

it.each([
  ['sara@@example.com', 'sara@example.com'],
  ['sara@example,com', 'sara@example.com'],
  ['sara@gmial.com', null],
  ['sara@gmail', 'sara@gmail.com'],
  ['saragmail.com', 'sara@gmail.com'],
  ['لا يوجد', null],
])('the address %s is not valid; %s is offered', (written, suggestion) => {
  const read = readEmail(written);
  if (written === 'sara@gmial.com') expect(read).toEqual({ email: written });
  else expect(read).toEqual({ email: null, suggestion });
});

it.each([
  ['76%', { percent: 76, word: null }],
  ['62,5', { percent: 62.5, word: null }],
  ['٧٨٫٥', { percent: 78.5, word: null }],
  ['جيد جدًا', { percent: null, word: 'very_good' }],
  ['مقبول ', { percent: null, word: 'pass' }],
  ['-', { percent: null, word: null }],
  [101, { problem: 'out_of_range' }],
  ['-5', { problem: 'out_of_range' }],
  ['ناجحة بامتياز؟', { problem: 'unreadable' }],
])('the grade %p is read', (written, grade) => {
  expect(readGrade(written)).toEqual(grade);
});

it.each([
  ['٤', 4],
  ['1,200', 1200],
  ['3 موظف', 3],
  ['-3', -3],
  ['1-5', null],
  ['كثير', null],
  ['', null],
  ['2.5', null],
  ['12.0', 12],
])('the number %s is read as %p', (written, number) => {
  expect(readWhole(written)).toBe(number);
});

it('a range is told from a number', () => {
  expect(['1-5', '10 إلى 14', '3–7 موظفين', '50-400'].every((text) => isRange(text))).toBe(true);
  expect(['-5', '15', '1,200', '2021-02-03'].some((text) => isRange(text))).toBe(false);
});

it.each([
  ['محافظة نابلس', 'PS-NBS'],
  ['Nabuls', 'PS-NBS'],
  ['رام الله/البيرة', 'PS-RBH'],
  ['ps-jem', 'PS-JEM'],
  ['خانيونس', 'PS-KYS'],
  ['Betlehem', 'PS-BTH'],
  ['دورا', 'PS-HBN'],
  ['عمان', null],
  ['الداخل', null],
  ['القاهرة', null],
  ['الضفة الغربية', null],
  ['Amman', null],
])('the governorate of %s is %p', (written, code) => {
  expect(readGovernorate(written)).toBe(code);
});

it('a locality that two governorates have is told by the governorate', () => {
  expect(readLocality('برقة', 'PS-NBS')).not.toBe(readLocality('برقة', 'PS-RBH'));
  expect(readLocality('برقة', null)).toBeNull();
});

it('invisible marks, tatweel and the apostrophe of a spreadsheet go, letters stay', () => {
  expect(tidy('  محـــمد\u00A0\u200F علي ')).toBe('محمد علي');
  expect(tidy("'0599123456")).toBe('0599123456');
  expect(tidy("it's urgent")).toBe("it's urgent");
});
