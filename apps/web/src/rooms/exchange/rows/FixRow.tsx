import { useId, useState } from 'react';
import { Refusal } from '../../../api/client';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { textOf } from '../../../ui/form-data';
import { Code } from '../../../ui/text';
import { type Import, type Row } from '../imports.queries';
import { t } from '../words';
import { useRowChange } from './change-row';

interface Props {
  one: Import;
  row: Row;
  labels: Map<string, string>;
  span: number;
}

/** What is wrong with a row, cell by cell, and a way to mend it where it stands. */
export function FixRow({ one, row, labels, span }: Props) {
  const [open, setOpen] = useState(false);
  const change = useRowChange(one, row);
  const skipped = row.decision === 'skip';
  return (
    <tr className={skipped ? 'fixrow skipped' : 'fixrow'}>
      <td />
      <td colSpan={span}>
        <div className="fx">
          <span className="t-bad">
            <Icon name="x" size={18} />
          </span>
          <span className="grow">
            {row.problems.map(({ cell, message, code }) => (
              <span key={cell + code}>
                <b>
                  {t('imports.cell')} <Code>{cell}</Code>:
                </b>{' '}
                {message}{' '}
              </span>
            ))}
          </span>
          {!open && !skipped && (
            <Button size="sm" look="primary" onClick={() => setOpen(true)}>
              {t('imports.editCell')}
            </Button>
          )}
          <Button
            size="sm"
            busy={change.isPending}
            onClick={() => change.mutate({ decision: skipped ? null : 'skip' })}
          >
            {skipped ? t('imports.takeBack') : t('imports.skip')}
          </Button>
        </div>
        {open && <Mend row={row} labels={labels} change={change} onClose={() => setOpen(false)} />}
        {change.error instanceof Refusal && <p role="alert">{change.error.message}</p>}
      </td>
    </tr>
  );
}

/** The field of a problem: a mark is named by its day, a name may stand in one cell. */
function fieldOf(row: Row, column: string): string {
  const fields = new Set(row.cells.map(({ field }) => field));
  if (fields.has(column)) return column;
  return fields.has(`day:${column}`) ? `day:${column}` : fields.has('name') ? 'name' : column;
}

function Mend({
  row,
  labels,
  change,
  onClose,
}: {
  row: Row;
  labels: Map<string, string>;
  change: ReturnType<typeof useRowChange>;
  onClose: () => void;
}) {
  const id = useId();
  const fields = [...new Set(row.problems.map(({ column }) => fieldOf(row, column)))];
  const save = (form: FormData) =>
    change.mutate(
      { cells: fields.map((field) => ({ field, text: textOf(form, field).trim() })) },
      { onSuccess: ({ data }) => data.problems.length === 0 && onClose() },
    );
  return (
    <form
      className="row wrapf mt2 mending"
      onSubmit={(event) => (event.preventDefault(), save(new FormData(event.currentTarget)))}
    >
      {fields.map((field, at) => (
        <span key={field} className="mend">
          <label htmlFor={`${id}${field}`}>{labels.get(field) ?? field.replace('day:', '')}</label>
          <input
            id={`${id}${field}`}
            name={field}
            className="input sm"
            dir="auto"
            maxLength={2000}
            autoFocus={at === 0}
            defaultValue={row.cells.find((cell) => cell.field === field)?.text ?? ''}
          />
        </span>
      ))}
      <Button size="sm" look="primary" type="submit" busy={change.isPending}>
        {t('imports.save')}
      </Button>
      <Button size="sm" look="quiet" onClick={onClose}>
        {t('imports.close')}
      </Button>
    </form>
  );
}
