import { type Cell, textOf } from '../reading/cell.js';
import { isDash, plain } from './text.js';

/** A whole number, `1,200` and `٤` and `3 موظف` included; null when the cell says something else. `negative` numbers are read. */
export function readWhole(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? cell : null;
  const text = plain(textOf(cell)).replace(/^(-?\d{1,3})((?:,\d{3})+)(?!\d)/, (all) => all.replaceAll(',', ''));
  const found = /^(-?\d{1,9})(?:\.0+)?(?:\s*\p{L}[\p{L}\s./()]*)?$/u.exec(text);
  return found ? Number(found[1]) : null;
}

/** Two whole numbers with a dash or "to" between: how many somebody thinks there are. */
export function isRange(cell: Cell | undefined): boolean {
  return /^\d+\s*(?:-|–|—|~|\/|to|إلى|الى|حتى)\s*\d+(?:\s*\p{L}+)?$/u.test(plain(textOf(cell)).toLowerCase());
}

export type Grade = { percent: number | null; word: GradeWord | null } | { problem: 'unreadable' | 'out_of_range' };
export type GradeWord = 'excellent' | 'very_good' | 'good' | 'pass';

const GRADE_WORDS: [RegExp, GradeWord][] = [
  [/^(ممتاز|امتياز|excellent|distinction)$/, 'excellent'],
  [/^(جيد جدا|جيد جداً|very good|v\.?\s?good)$/, 'very_good'],
  [/^(جيد|good)$/, 'good'],
  [/^(مقبول|ناجح|pass|passed|fair|satisfactory)$/, 'pass'],
];

/** A grade is a percentage (`76`, `76%`, `62,5`, `٩٢`) or a word, never one made from the other. An empty cell is neither. */
export function readGrade(cell: Cell | undefined): Grade {
  if (typeof cell === 'number') return percentage(cell);
  const text = plain(textOf(cell)).toLowerCase();
  if (text === '' || isDash(text)) return { percent: null, word: null };
  const found = /^(-?\d+(?:[.,]\d+)?)\s*(?:%|٪|\/\s*100)?$/.exec(text) ?? /^[%٪]\s*(\d+(?:[.,]\d+)?)$/.exec(text);
  if (found) return percentage(Number((found[1] ?? '').replace(',', '.')));
  const bare = text.replace(/[\u064B-\u0652]/g, '').trim();
  const word = GRADE_WORDS.find(([shape]) => shape.test(bare))?.[1];
  return word ? { percent: null, word } : { problem: 'unreadable' };
}

function percentage(value: number): Grade {
  if (!(value >= 0 && value <= 100)) return { problem: 'out_of_range' };
  return { percent: Math.round(value * 100) / 100, word: null };
}
