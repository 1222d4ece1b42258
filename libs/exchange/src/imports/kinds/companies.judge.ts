import { isRange, readWhole } from '../cells/number.rules.js';
import { plain } from '../cells/text.js';
import { readSize } from '../cells/words.rules.js';
import { companyKey } from './known.js';
import { type Place } from './kind.js';
import { FirstRows, type RowJudge, type Verdict } from './row-judge.js';
import { type RowReader } from './row-reader.js';

/** Rows that each stand for one company; the registration number says whether two are the same, else the name. */
export class CompaniesJudge implements RowJudge {
  private readonly first = new FirstRows();

  judge(row: RowReader, place: Place): Verdict {
    const values = companyOf(row);
    if (!values.name_ar && !values.name_en) row.reject('name_ar', 'name.missing');
    if (row.problems.length > 0) return { status: 'rejected', values };
    const key = values.registration ?? companyKey(values.name_ar ?? values.name_en ?? '');
    const earlier = this.first.earlier(key, place);
    return earlier ? { status: 'duplicate', values, duplicateOf: earlier } : { status: 'accepted', values };
  }
}

function companyOf(row: RowReader) {
  return {
    registration: registrationOf(row),
    name_ar: row.optionalText('name_ar'),
    name_en: row.optionalText('name_en'),
    pita: row.optionalText('pita'),
    governorate: row.governorate(),
    size: sizeOf(row),
    employees: employeesOf(row),
    founded: readWhole(row.cell('founded')),
    phone: row.phone()?.e164 ?? null,
    email: row.email(),
    website: row.optionalText('website'),
    sector: row.optionalText('sector'),
    notes: row.optionalText('notes'),
  };
}

/** Nine digits as a rule; other registers give other lengths, so only a cell without any digit says nothing. */
export function registrationOf(row: RowReader): string | null {
  const digits = plain(row.text('registration')).replace(/\.0+$/, '').replace(/\D/g, '');
  return digits === '' ? null : digits;
}

function sizeOf(row: RowReader): string | null {
  const text = row.optionalText('size');
  return text === null ? null : (readSize(plain(text)) ?? row.warn('size', 'size.unknown'));
}

/** A whole number; a range is nobody's head-count and is left empty. */
function employeesOf(row: RowReader): number | null {
  const cell = row.cell('employees');
  if (row.optionalText('employees') === null) return null;
  if (isRange(cell)) return row.warn('employees', 'employees.range');
  const count = readWhole(cell);
  return count !== null && count >= 0 ? count : row.warn('employees', 'employees.unreadable');
}
