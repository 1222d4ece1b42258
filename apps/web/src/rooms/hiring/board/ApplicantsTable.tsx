import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { Card } from '../../../ui/Card';
import { type Column, DataTable } from '../../../ui/DataTable';
import { type Applicant } from '../hiring.queries';
import { STAGE } from '../wording';
import { t } from '../words';
import { Who } from './names';

/** The same people as a list that sorts. */
export function ApplicantsTable({ applications, onOpen }: { applications: Applicant[]; onOpen: (id: string) => void }) {
  const f = formats();
  const columns: Column<Applicant>[] = [
    {
      key: 'name',
      head: t('table.name'),
      names: true,
      sort: (row) => (row.name ? inLanguage(row.name) : row.code),
      cell: (row) => (
        <button type="button" className="linklike" onClick={() => onOpen(row.id)}>
          <Who {...row} />
        </button>
      ),
    },
    { key: 'stage', head: t('table.stage'), sort: (row) => t(STAGE[row.stage]), cell: (row) => t(STAGE[row.stage]) },
    {
      key: 'score',
      head: t('table.score'),
      end: true,
      sort: (row) => row.score,
      cell: (row) => (row.score === null ? '–' : f.count(row.score)),
    },
    {
      key: 'required',
      head: t('table.required'),
      sort: (row) => row.requiredMet,
      cell: (row) => t('fit.skills', { met: row.requiredMet, of: row.required }),
    },
    {
      key: 'applied',
      head: t('table.applied'),
      deskOnly: true,
      sort: (row) => row.appliedAt,
      cell: (row) => f.dayShort(row.appliedAt.slice(0, 10)),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t('table.caption')}
        columns={columns}
        rows={applications}
        rowKey={({ id }) => id}
        sorting={{ by: '-score' }}
      />
    </Card>
  );
}
