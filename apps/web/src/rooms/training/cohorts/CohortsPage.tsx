import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRoles } from '../../../api/session.queries';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { buttonClass } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import { Icon } from '../../../ui/Icon';
import { PageHead } from '../../../ui/PageHead';
import { Name } from '../../../ui/text';
import { cohortsQuery } from '../training.queries';
import { t } from '../words';
import { CohortBadge } from './cohort-badge';

/** The cohorts that one works for. */
export function CohortsPage() {
  const rows = useSuspenseQuery(cohortsQuery).data.data.items;
  const f = formats();
  const roles = useRoles();
  const mayCreate = roles.has('coordinator') || roles.has('manager');
  return (
    <>
      <PageHead
        title={t('cohorts.title')}
        acts={
          mayCreate && (
            <Link className={buttonClass({})} to="/$lang/cohorts/new" params={{ lang: reader().lang }}>
              <Icon name="plus" />
              {t('cohorts.new')}
            </Link>
          )
        }
      />
      <Card flush>
        <DataTable
          caption={t('cohorts.title')}
          rows={rows}
          rowKey={(row) => row.id}
          empty={t('cohorts.none')}
          columns={[
            {
              key: 'name',
              head: t('cohorts.name'),
              names: true,
              sort: (row) => inLanguage(row.title),
              cell: (row) => (
                <Link to="/$lang/cohorts/$cohortId" params={{ lang: reader().lang, cohortId: row.id }}>
                  <Name>{inLanguage(row.title)}</Name>
                </Link>
              ),
            },
            {
              key: 'centre',
              head: t('cohorts.centre'),
              deskOnly: true,
              cell: (row) => <Name>{inLanguage(row.centre.title)}</Name>,
            },
            { key: 'state', head: t('cohorts.state'), cell: (row) => <CohortBadge state={row.state} /> },
            {
              key: 'trainees',
              head: t('cohorts.trainees'),
              end: true,
              sort: (row) => row.counts.seated,
              cell: (row) => (
                <>
                  {f.count(row.counts.seated)}{' '}
                  <span className="muted sm">{t('cohorts.seats', { n: f.count(row.capacity) })}</span>
                </>
              ),
            },
            {
              key: 'attendance',
              head: t('cohorts.attendance'),
              end: true,
              sort: (row) => row.attendanceRate,
              cell: (row) =>
                row.attendanceRate === null ? (
                  <span className="muted">{t('cohorts.noneYet')}</span>
                ) : (
                  f.percent(row.attendanceRate)
                ),
            },
            {
              key: 'dates',
              head: t('cohorts.dates'),
              deskOnly: true,
              sort: (row) => row.startsOn,
              cell: (row) => t('cohorts.until', { from: f.day(row.startsOn), to: f.day(row.endsOn) }),
            },
          ]}
        />
      </Card>
    </>
  );
}
