import { fold } from '#platform';
import { plain } from '../cells/text.js';
import { readDay } from '../cells/day.rules.js';
import { companyKey, type Known } from './known.js';
import { type Place } from './kind.js';
import { FirstRows, type RowJudge, type Verdict } from './row-judge.js';
import { type RowReader } from './row-reader.js';
import { type Statement } from './statements.rules.js';

const LEFT =
  /^(لا|no\b|not|استقال|انتها|انتهى|انتهي|ترك|غادر|فصل|left|resigned|ended|terminated|quit|inactive|unemployed)/;
const EMPLOYED = /^(نعم|yes|active|مستمر|علي راس عمله|على راس عمله|يعمل|تعمل|employed|working|current|ساري|قايم)/;
const OWN = /(عمل حر|عملي الخاص|مشروعي|مشروع خاص|freelance|self employed|own business|own venture)/;

/** Rows that each are one statement, by a company or by the person. Both are kept; the import settles nothing. */
export class PlacementsJudge implements RowJudge {
  private readonly first = new FirstRows();

  constructor(
    private readonly source: Statement['source'],
    private readonly known: Known,
  ) {}

  judge(row: RowReader, place: Place): Verdict {
    const phone = row.phone();
    const person = this.byPhone(row, phone?.matchKey ?? null);
    const nationalId = person ? null : row.nationalId();
    const companyName = row.optionalText('company');
    const company = companyName ? this.known.companyNamed(companyName) : null;
    if (companyName && !company) row.warn('company', 'company.unknown');
    const values = {
      source: this.source,
      national_id: nationalId,
      person,
      name: row.optionalText('name'),
      phone: phone?.e164 ?? null,
      company,
      company_name: companyName,
      job_title: row.optionalText('job_title'),
      state: stateOf(row),
      started_on: row.day('started_on'),
      left_on: row.day('left_on'),
      reason: row.optionalText('reason'),
      salary: row.optionalText('salary'),
      in_field: yesOrNo(row.text('in_field')),
      submitted_on: submittedOn(row),
    };
    if (row.problems.length > 0) return { status: 'rejected', values };
    const key = [person ?? nationalId, values.state, company ?? companyKey(companyName ?? ''), values.started_on].join(
      '|',
    );
    const earlier = this.first.earlier(key, place);
    return earlier ? { status: 'duplicate', values, duplicateOf: earlier } : { status: 'accepted', values };
  }

  /** A person without a national id in the row is found by phone. */
  private byPhone(row: RowReader, matchKey: string | null): string | null {
    if (/\d/.test(plain(row.text('national_id'))) || matchKey === null) return null;
    return this.known.personByPhone(matchKey);
  }
}

function stateOf(row: RowReader): Statement['state'] | null {
  const field = row.has('state') ? 'state' : 'working';
  const text = fold(row.text(field));
  if (OWN.test(text)) return 'own_venture';
  if (LEFT.test(text)) return 'left';
  if (EMPLOYED.test(text)) return 'employed';
  return row.warn(field, 'state.unknown');
}

function yesOrNo(text: string): boolean | null {
  const word = fold(text);
  if (/^(نعم|yes|y|true)/.test(word)) return true;
  return /^(لا|no|n|false)/.test(word) ? false : null;
}

/** A form's time stamp is nobody's answer; unreadable ones are left out without a word. */
function submittedOn(row: RowReader): string | null {
  const read = readDay(row.cell('submitted_on'));
  return 'day' in read ? read.day : null;
}
