import { type paths } from '../../api/schema';
import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { DataTable } from '../../ui/DataTable';
import { Code, Name } from '../../ui/text';
import { t } from './words';

type AuditRow = paths['/api/v1/audit']['get']['responses'][200]['content']['application/json']['items'][number];

/** Acts, the newest first; what changed is one press away. */
export const AuditTable = ({ rows }: { rows: AuditRow[] }) => (
  <DataTable
    caption={t('audit.title')}
    rows={rows}
    rowKey={(row) => String(row.id)}
    empty={t('audit.none')}
    columns={[
      { key: 'at', head: t('audit.at'), cell: (row) => <span className="nw">{formats().instant(row.at)}</span> },
      {
        key: 'actor',
        head: t('audit.actor'),
        names: true,
        cell: (row) => (row.actor ? <Name>{inLanguage(row.actor)}</Name> : t('audit.system')),
      },
      { key: 'action', head: t('audit.action'), cell: (row) => <Code>{row.action}</Code> },
      {
        key: 'thing',
        head: t('audit.thing'),
        deskOnly: true,
        cell: (row) => <Code>{`${row.thing} ${row.thingId.slice(0, 8)}`}</Code>,
      },
      { key: 'change', head: t('audit.change'), deskOnly: true, cell: (row) => <Change row={row} /> },
    ]}
  />
);

function Change({ row: { before, after } }: { row: AuditRow }) {
  if (!before && !after) return null;
  return (
    <details>
      <summary>{t('audit.show')}</summary>
      <Code>{JSON.stringify({ before, after })}</Code>
    </details>
  );
}
