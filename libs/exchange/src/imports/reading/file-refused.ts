import { DomainError } from '#platform';
import { sentence } from '../words/words.js';

/** Why a whole file is not read: what it is, and what to do. */
export type FileProblem =
  | 'file.empty'
  | 'file.too_large'
  | 'file.old_xls'
  | 'file.encrypted'
  | 'file.xlsb'
  | 'file.xml_2003'
  | 'file.ods'
  | 'file.numbers'
  | 'file.word'
  | 'file.slides'
  | 'file.pdf'
  | 'file.image'
  | 'file.archive'
  | 'file.unknown'
  | 'file.damaged'
  | 'file.bomb'
  | 'file.too_many_rows'
  | 'file.too_wide'
  | 'file.quote_open'
  | 'file.no_header'
  | 'file.no_rows'
  | 'file.sheet_unknown'
  | 'file.columns_missing';

/** A file that cannot be imported. `detail` fills the places of its sentence, e.g. the limit or the missing columns. */
export class FileRefused extends DomainError {
  constructor(
    readonly problem: FileProblem,
    readonly detail: Record<string, string | number> = {},
  ) {
    super(problem, problem === 'file.too_large' ? 413 : 422, sentence(problem, detail));
  }
}
