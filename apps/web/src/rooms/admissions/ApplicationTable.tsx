import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { Name } from '../../ui/text';
import { type Application } from './admissions.queries';
import { ApplicationState } from './ApplicationState';
import { t } from './words';

/** Applications with a box before each. */
export function ApplicationTable({
  rows,
  chosen,
  onChoose,
}: {
  rows: Application[];
  chosen: ReadonlySet<string>;
  onChoose: (next: ReadonlySet<string>) => void;
}) {
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  const turn = (id: string) =>
    onChoose(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  return (
    <Card flush>
      <DataTable
        caption={t('applications.title')}
        rows={rows}
        rowKey={({ id }) => id}
        selected={({ id }) => chosen.has(id)}
        empty={t('intake.none')}
        columns={[
          {
            key: 'box',
            head: (
              <input
                type="checkbox"
                aria-label={t('intake.chooseAll')}
                checked={all}
                onChange={() => onChoose(new Set(all ? [] : rows.map(({ id }) => id)))}
              />
            ),
            cell: (row) => (
              <input
                type="checkbox"
                aria-label={t('intake.choose', { name: isolated(inLanguage(row.person.name)) })}
                checked={chosen.has(row.id)}
                onChange={() => turn(row.id)}
              />
            ),
          },
          {
            key: 'name',
            head: t('intake.applicant'),
            names: true,
            sort: (row) => inLanguage(row.person.name),
            cell: (row) => <Name>{inLanguage(row.person.name)}</Name>,
          },
          { key: 'wants', head: t('intake.wants'), deskOnly: true, cell: (row) => t(`intent.${row.intent}`) },
          {
            key: 'says',
            head: t('intake.says'),
            deskOnly: true,
            cell: (row) => <span className="sm soft">{row.motivation && <Name>{row.motivation}</Name>}</span>,
          },
          {
            key: 'since',
            head: t('intake.since'),
            sort: (row) => row.submittedOn,
            cell: (row) => formats().dayShort(row.submittedOn),
          },
          { key: 'state', head: t('intake.stateHead'), cell: (row) => <ApplicationState row={row} /> },
        ]}
      />
    </Card>
  );
}
