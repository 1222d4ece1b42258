import { Card } from '../../../ui/Card';
import { Icon } from '../../../ui/Icon';
import { Name } from '../../../ui/text';
import { type Import, type Table } from '../imports.queries';
import { t } from '../words';
import { Why } from './Why';

/** The columns of one sheet: what stands in the file, an example, our field, and why. */
export function ColumnsTable({
  table,
  fields,
  title,
  chosen,
  onChoose,
}: {
  table: Table;
  fields: Import['fields'];
  title: string;
  chosen: (letter: string) => string | null;
  onChoose: (letter: string, field: string | null) => void;
}) {
  const labels = new Map(fields.map(({ field, label }) => [field, label]));
  const days = table.columns.flatMap(({ field }) => (field?.startsWith('day:') ? [field] : []));
  const name = table.sheet.trim();
  return (
    <div className="mt4">
      <Card flush title={title} aside={name ? <Name>{name}</Name> : null}>
        <div className="table" tabIndex={0} role="region" aria-label={name || t('imports.columns')}>
          <table className="cm">
            <thead>
              <tr>
                <th scope="col">{t('imports.column')}</th>
                <th scope="col">{t('imports.example')}</th>
                <td />
                <th scope="col">{t('imports.field')}</th>
                <th scope="col">{t('imports.why')}</th>
              </tr>
            </thead>
            <tbody>
              {table.columns
                .filter(({ header, example }) => header || example)
                .map((column) => (
                  <tr key={column.letter}>
                    <th scope="row">
                      <Name>{column.header || column.letter}</Name>
                    </th>
                    <td>
                      <Name>{column.example}</Name>
                    </td>
                    <td className="to">
                      <Icon name="arrow" size={18} />
                    </td>
                    <td>
                      <select
                        className="select"
                        aria-label={t('imports.fieldOf', { column: column.header || column.letter })}
                        value={chosen(column.letter) ?? ''}
                        onChange={(event) => onChoose(column.letter, event.target.value || null)}
                      >
                        <option value="">{t('imports.doNotImport')}</option>
                        {fields.map(({ field, label }) => (
                          <option key={field} value={field}>
                            {label}
                          </option>
                        ))}
                        {days.map((field) => (
                          <option key={field} value={field}>
                            {field.slice(4)}
                          </option>
                        ))}
                      </select>
                    </td>
                    <td>
                      <Why column={column} labels={labels} changed={chosen(column.letter) !== column.field} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
}
