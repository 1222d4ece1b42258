import { readXml } from './xml.js';
import { type Parts } from './zip.reader.js';

/** How a number of a style is shown: as a day (or a time), as a percentage, or as itself. */
export type Shown = 'day' | 'percent' | 'number';

/** The built-in formats that show days; 18–21 and 45–47 show times alone. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);
const BUILT_IN_PERCENT = new Set([9, 10]);

/** How each cell style of a workbook shows its numbers, by the style's index. */
export async function readStyles(parts: Parts, part: string | undefined): Promise<Shown[]> {
  const shown: Shown[] = [];
  if (!part || !parts.has(part)) return shown;
  const formats = new Map<number, string>();
  let inCellFormats = false;
  readXml(await parts.whole(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) shown.push(shownBy(Number(attributes.numFmtId ?? 0), formats));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return shown;
}

function shownBy(id: number, formats: Map<number, string>): Shown {
  const code = formats.get(id);
  if (code === undefined) return BUILT_IN_DAYS.has(id) ? 'day' : BUILT_IN_PERCENT.has(id) ? 'percent' : 'number';
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '';
  if (/[yd]/i.test(bare)) return 'day';
  return bare.includes('%') ? 'percent' : 'number';
}
