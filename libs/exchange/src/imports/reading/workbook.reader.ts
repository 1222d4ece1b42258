import { posix } from 'node:path';
import { FileRefused } from './file-refused.js';
import { LIMITS } from './limits.js';
import { type Note, type Reading, type Sheet } from './reading.js';
import { sharedTexts } from './shared-texts.js';
import { sheetRows } from './sheet.reader.js';
import { type MergedDown, surveySheet } from './sheet.survey.js';
import { readStyles } from './styles.js';
import { readXml } from './xml.js';
import { type Parts } from './zip.reader.js';

interface Listed {
  name: string;
  hidden: boolean;
  part: string;
}

/** A workbook (`.xlsx`, `.xlsm`): its sheets in their order. Macros are never looked at. */
export async function readWorkbook(parts: Parts): Promise<Reading> {
  const workbookPart = await mainPart(parts);
  const relations = await relationsOf(parts, workbookPart);
  const { listed, date1904 } = await listSheets(parts, workbookPart, relations);
  if (listed.length === 0) throw new FileRefused('file.no_header');
  if (listed.length > LIMITS.sheets) throw new FileRefused('file.bomb');
  const target = (kind: string) => [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const styles = await readStyles(parts, target('styles'));
  const texts = await sharedTexts(parts, target('sharedStrings'));
  const notes: Note[] = [];
  if (parts.names().some((name) => /vbaProject\.bin$/i.test(name))) notes.push({ code: 'note.macros' });
  if (date1904) notes.push({ code: 'note.1904' });
  const sheets = listed.map(({ name, hidden, part }): Sheet => {
    let merges: MergedDown | null = null;
    return {
      name: listed.length === 1 ? null : name,
      title: name,
      hidden,
      date1904,
      async *rows() {
        merges ??= await surveySheet(parts, part);
        yield* sheetRows({ parts, part, texts, styles, date1904, merges });
      },
    };
  });
  return { format: 'xlsx', sheets, notes };
}

/** Says what a zip file is that holds no workbook. */
export async function refuseForeignZip(parts: Parts): Promise<void> {
  const names = parts.names();
  if (names.some((name) => name.startsWith('xl/') && name.endsWith('workbook.bin'))) throw new FileRefused('file.xlsb');
  if (names.some((name) => name.startsWith('word/'))) throw new FileRefused('file.word');
  if (names.some((name) => name.startsWith('ppt/'))) throw new FileRefused('file.slides');
  if (names.some((name) => name.endsWith('.iwa'))) throw new FileRefused('file.numbers');
  if (!parts.has('mimetype')) throw new FileRefused('file.archive');
  const mime = await parts.whole('mimetype');
  if (mime.includes('opendocument.spreadsheet')) throw new FileRefused('file.ods');
  throw new FileRefused(mime.includes('opendocument') ? 'file.word' : 'file.archive');
}

async function mainPart(parts: Parts): Promise<string> {
  const relations = parts.has('_rels/.rels') ? await relationsOf(parts, '') : new Map<string, Relation>();
  const main =
    [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!parts.has(main) || !main.endsWith('.xml') || main.startsWith('word/') || main.startsWith('ppt/'))
    await refuseForeignZip(parts);
  return main;
}

async function listSheets(
  parts: Parts,
  part: string,
  relations: Map<string, Relation>,
): Promise<{ listed: Listed[]; date1904: boolean }> {
  const listed: Listed[] = [];
  let date1904 = false;
  readXml(await parts.whole(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      if (!relation?.type.endsWith('/worksheet')) return;
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      listed.push({ name: attributes.name ?? '', hidden, part: relation.target });
    },
  });
  return { listed, date1904 };
}

interface Relation {
  type: string;
  target: string;
}

async function relationsOf(parts: Parts, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const file = posix.join(part === '' ? '' : folder, '_rels', `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!parts.has(file)) return relations;
  readXml(await parts.whole(file), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(part === '' ? '' : folder, Target);
      relations.set(Id, { type: Type, target });
    },
  });
  return relations;
}
