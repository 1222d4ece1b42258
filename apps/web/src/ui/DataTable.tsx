import { type ReactNode, useState } from 'react';
import { formats } from '../i18n/format';
import { Icon } from './Icon';
import { t } from './words';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it the head is not a button. */
  sort?: (row: Row) => string | number | null;
  /** Numbers stand at the end edge. */
  end?: boolean;
  /** The cell that names the row. */
  names?: boolean;
  deskOnly?: boolean;
}
/** `-name` is descending; where the list is sorted by the server, `onSort` puts it into the URL. */
interface Sorting {
  by: string | null;
  onSort?: (by: string) => void;
}

const compare = (a: string | number | null, b: string | number | null) => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'number' && typeof b === 'number' ? a - b : formats().compare(String(a), String(b));
};

const sorted = <Row,>(rows: Row[], columns: Column<Row>[], by: string | null) => {
  const key = by?.replace('-', '');
  const sort = columns.find((column) => column.key === key)?.sort;
  if (!sort) return rows;
  const up = [...rows].sort((a, b) => compare(sort(a), sort(b)));
  return by?.startsWith('-') ? up.reverse() : up;
};

/**
 * A table to read and sort. The caption names it for those who do not see it; an empty one says so.
 * On a phone each row folds into a card whose cells carry their heads; the roles are written out because that takes them away.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  empty,
  foot,
  selected,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  empty?: ReactNode;
  foot?: ReactNode;
  selected?: (row: Row) => boolean;
}) {
  const [own, setOwn] = useState<string | null>(sorting?.by ?? null);
  const by = sorting?.onSort ? sorting.by : own;
  const press = (key: string) => (sorting?.onSort ?? setOwn)(by === key ? `-${key}` : key);
  const shown = sorting?.onSort ? rows : sorted(rows, columns, by);
  const head = (column: Column<Row>) => {
    const on = by?.replace('-', '') === column.key;
    const order = on ? (by?.startsWith('-') ? 'descending' : 'ascending') : undefined;
    return (
      <th key={column.key} role="columnheader" scope="col" aria-sort={order} className={classOf(column)}>
        {column.sort ? (
          <button type="button" className="th-sort" onClick={() => press(column.key)}>
            {column.head}
            <Icon name={on ? (order === 'descending' ? 'down' : 'rise') : 'sort'} size={16} />
          </button>
        ) : (
          column.head
        )}
      </th>
    );
  };
  return (
    <div className="table" tabIndex={0} role="region" aria-label={caption}>
      <table className="folds" role="table">
        <caption className="vh">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">{columns.map(head)}</tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <tr key={rowKey(row)} role="row" className={selected?.(row) ? 'sel' : undefined}>
              {columns.map((column) =>
                column.names ? (
                  <th key={column.key} role="rowheader" scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} role="cell" data-head={labelOf(column)} className={classOf(column)}>
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
          {!shown.length && (
            <tr role="row">
              <td role="cell" colSpan={columns.length} className="soft">
                {empty ?? t('ui.none')}
              </td>
            </tr>
          )}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

const labelOf = ({ head }: { head: ReactNode }) => (typeof head === 'string' ? head : undefined);

const classOf = ({ end, deskOnly }: { end?: boolean; deskOnly?: boolean }) =>
  [end && 'end num', deskOnly && 'desk-only'].filter(Boolean).join(' ') || undefined;
