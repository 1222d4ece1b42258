import { type Cell, isBlank, textOf } from '../reading/cell.js';
import { readDay } from '../cells/day.rules.js';
import { readEmail } from '../cells/email.rules.js';
import { readGender } from '../cells/gender.rules.js';
import { readGovernorate } from '../cells/places.js';
import { type Phone, readNationalId, readPhone } from '#people';
import { isDash, plain } from '../cells/text.js';
import { readUniversity } from '../cells/words.rules.js';
import { type CellProblem } from './kind.js';

/** One row, cell by field; fields that the file lacks read as empty. Collects what could not be read. */
export class RowReader {
  readonly problems: CellProblem[] = [];
  readonly warnings: CellProblem[] = [];

  constructor(
    private readonly cells: ReadonlyMap<string, Cell>,
    private readonly shift1904 = false,
  ) {}

  has(field: string): boolean {
    return !isBlank(this.cells.get(field));
  }

  cell(field: string): Cell {
    return this.cells.get(field) ?? null;
  }

  text(field: string): string {
    return textOf(this.cells.get(field));
  }

  /** The text, or null when the cell is empty or a dash. */
  optionalText(field: string): string | null {
    const text = this.text(field);
    return text === '' || isDash(text) ? null : text;
  }

  reject(column: string, code: string): null {
    this.problems.push({ column, code, raw: this.text(column) });
    return null;
  }

  warn(column: string, code: string, suggestion?: string | null): null {
    this.warnings.push({ column, code, raw: this.text(column), ...(suggestion ? { suggestion } : {}) });
    return null;
  }

  /** The nine digits. Seven or eight are filled with zeros in front when the check digit then fits, with a warning. */
  nationalId(field = 'national_id'): string | null {
    const text = plain(this.text(field))
      .replace(/^\p{L}[\p{L}\s.]*:?\s*/u, '')
      .replace(/\.0+$/, '');
    const read = readNationalId(text);
    if ('refused' in read) return this.reject(field, read.refused);
    if (read.zerosRestored) this.warn(field, 'national_id.zeros_restored');
    return read.id;
  }

  /** A birth date between 1950 and 2008; anything else rejects the row. */
  birthDate(): string | null {
    const read = readDay(this.cell('birth_date'), this.shift1904);
    if ('problem' in read) return this.reject('birth_date', `birth_date.${read.problem}`);
    const year = Number(read.day.slice(0, 4));
    return year < 1950 || year > 2008 ? this.reject('birth_date', 'birth_date.out_of_range') : read.day;
  }

  /** Any other day; what cannot be read is left empty with a warning `FIELD.unreadable`. */
  day(field: string): string | null {
    if (this.optionalText(field) === null) return null;
    const read = readDay(this.cell(field), this.shift1904);
    return 'day' in read ? read.day : this.warn(field, `${field}.${read.problem}`);
  }

  phone(field = 'phone'): Phone | null {
    const text = this.text(field);
    if (text === '') return null;
    return readPhone(plain(text).replace(/\.0+$/, '')) ?? this.warn(field, 'phone.unreadable');
  }

  email(field = 'email'): string | null {
    const text = this.text(field);
    if (text === '') return null;
    const read = readEmail(text);
    return read.email ?? this.warn(field, 'email.invalid', 'suggestion' in read ? read.suggestion : null);
  }

  governorate(): string | null {
    const text = this.text('governorate');
    if (text === '') return null;
    if (isDash(text)) return this.warn('governorate', 'governorate.empty');
    return readGovernorate(text) ?? this.warn('governorate', 'governorate.unknown');
  }

  gender(): string | null {
    const text = this.text('gender');
    return text === '' ? null : (readGender(text) ?? this.warn('gender', 'gender.unknown'));
  }

  university(): string | null {
    const text = this.text('university');
    return text === '' ? null : (readUniversity(text) ?? this.warn('university', 'university.unknown'));
  }
}
