import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { formats } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { Name } from '../../../ui/text';
import { type Import, type Row, rowsQuery } from '../imports.queries';
import { type RowFilter } from '../steps';
import { t } from '../words';
import { DoubleRow } from './DoubleRow';
import { FixRow } from './FixRow';

/** The rows as they stand in the sheet, each with what to do about it below. */
export function RowsTable({ one, show }: { one: Import; show: RowFilter }) {
  const list = useInfiniteQuery(rowsQuery(one.id, show));
  const rows = list.data?.pages.flatMap(({ data }) => data.items) ?? [];
  const fields = fieldsOf(one, rows);
  const labels = new Map(one.fields.map(({ field, label }) => [field, label]));
  if (list.isPending) return <p className="soft pad">{t('imports.loading')}</p>;
  if (rows.length === 0)
    return <p className="soft pad">{show === 'problems' ? t('imports.noProblems') : t('imports.noRows')}</p>;
  return (
    <>
      <div className="table" tabIndex={0} role="region" aria-label={t('imports.stepRows')}>
        <table className="xl">
          <thead>
            <tr>
              <th scope="col" className="rn">
                {t('imports.row')}
              </th>
              {fields.map(({ field, letter }) => (
                <th key={field} scope="col">
                  <bdi>{letter}</bdi> · {labels.get(field) ?? field.replace('day:', '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Fragment key={row.at}>
                {row.sheet && row.sheet !== rows[at - 1]?.sheet && (
                  <tr>
                    <th scope="rowgroup" colSpan={fields.length + 1}>
                      {t('imports.sheet')} “<Name>{row.sheet}</Name>”
                    </th>
                  </tr>
                )}
                <CellsRow row={row} fields={fields.map(({ field }) => field)} />
                {row.problems.length > 0 && !row.committed && (
                  <FixRow one={one} row={row} labels={labels} span={fields.length} />
                )}
                {(row.match || row.duplicateOf) && !row.committed && (
                  <DoubleRow one={one} row={row} labels={labels} span={fields.length} />
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage && (
        <div className="row pad">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('imports.moreRows')}
          </Button>
        </div>
      )}
    </>
  );
}

function CellsRow({ row, fields }: { row: Row; fields: string[] }) {
  const texts = new Map(row.cells.map(({ field, text }) => [field, text]));
  const fieldsIn = (cells: Row['problems']) => new Set(cells.flatMap(({ column }) => [column, `day:${column}`]));
  const [bad, warned] = [fieldsIn(row.problems), fieldsIn(row.warnings)];
  return (
    <tr className={row.decision === 'skip' ? 'skipped' : undefined}>
      <th scope="row" className="rn num">
        {formats().count(row.row)}
      </th>
      {fields.map((field) => (
        <td key={field} className={bad.has(field) ? 'er' : warned.has(field) ? 'wn' : undefined}>
          <Name>{texts.get(field)}</Name>
          {(bad.has(field) || warned.has(field)) && (
            <span className="vh">{bad.has(field) ? t('imports.cellWrong') : t('imports.cellWarned')}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** The columns of the sheets in their order; what two sheets call differently is one field. */
function fieldsOf(one: Import, rows: Row[]): { field: string; letter: string }[] {
  const there = new Set(rows.flatMap(({ cells }) => cells.map(({ field }) => field)));
  const found = new Map<string, string>();
  for (const { columns } of one.tables)
    for (const { field, letter } of columns)
      if (field && there.has(field) && !found.has(field)) found.set(field, letter);
  return [...found].map(([field, letter]) => ({ field, letter }));
}
