import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';

/** People in the order of their names as the reader sees them. */
export const byName = <Person extends { name: { ar: string; en: string } }>(people: readonly Person[]): Person[] =>
  [...people].sort((a, b) => formats().compare(inLanguage(a.name), inLanguage(b.name)));

/** An answer whose rows are people, in that order. */
export const rowsByName = <Body extends { rows: { name: { ar: string; en: string } }[] }, Rest extends { data: Body }>(
  answered: Rest,
): Rest => ({ ...answered, data: { ...answered.data, rows: byName(answered.data.rows) } });
