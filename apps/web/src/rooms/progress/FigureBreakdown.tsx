import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { formats } from '../../i18n/format';
import { reader } from '../../i18n/reader';
import { Bar } from '../../ui/Bars';
import { Withheld } from '../../ui/Withheld';
import { type Breakdown, breakdownOf } from './breakdown';
import { useDimensions } from './names';
import { type Figure } from './progress.queries';
import { type Question, searchOf } from './question';
import { t } from './words';

/** A number of the table: withheld, or for those who may open it a way to the persons behind it. */
function CellNumber({
  value,
  question,
  opens,
}: {
  value: number | null | undefined;
  question: Question;
  opens: boolean;
}): ReactNode {
  if (value === null) return <Withheld />;
  if (value === undefined) return formats().count(0);
  const shown = formats().count(value);
  if (!opens || value <= 0) return shown;
  return (
    <Link
      to="/$lang/indicators/$code/persons"
      params={{ lang: reader().lang, code: question.indicator }}
      search={searchOf({ ...question, by: [] })}
    >
      {shown}
    </Link>
  );
}

/** The figure by one dimension, or by two: lines and columns. */
export function FigureBreakdown({ figure, question, opens }: { figure: Figure; question: Question; opens: boolean }) {
  const { title, value, values } = useDimensions();
  const [first = '', second] = figure.by;
  const table: Breakdown = breakdownOf(figure, second ? values(second).map((one) => one.value) : []);
  const most = Math.max(1, ...table.lines.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? 0)));
  const at = (line: string | null, column?: string | null): Question => ({
    ...question,
    filter: {
      ...question.filter,
      [first]: line ?? 'unknown',
      ...(second && column !== undefined ? { [second]: column ?? 'unknown' } : {}),
    },
  });
  return (
    <div className="table" tabIndex={0} role="region" aria-label={t('indicators.table')}>
      <table>
        <caption className="vh">{t('indicators.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{title(first)}</th>
            {second &&
              table.columns.map((column) => (
                <th key={column} scope="col" className="end num">
                  {value(second, column)}
                </th>
              ))}
            <th scope="col" className="end num">
              {t('indicators.total')}
            </th>
            {!second && <td className="desk-only" />}
          </tr>
        </thead>
        <tbody>
          {table.lines.map(({ at: line, cells, total }) => (
            <tr key={line}>
              <th scope="row">{value(first, line)}</th>
              {second &&
                cells.map((cell, i) => (
                  <td key={table.columns[i]} className="end num">
                    <CellNumber
                      value={cell ? cell.value : undefined}
                      question={at(line, table.columns[i])}
                      opens={opens}
                    />
                  </td>
                ))}
              <td className="end num">
                <CellNumber value={total} question={at(line)} opens={opens} />
              </td>
              {!second && (
                <td className="desk-only">{total !== null && <Bar share={Math.max(0, total) / most} thin />}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
