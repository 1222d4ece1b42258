import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { curriculaQuery } from './curriculum.queries';
import { t } from './words';

/** What is taught, with its published versions. */
export function CurriculaPage() {
  const { items } = useSuspenseQuery(curriculaQuery).data.data;
  const f = formats();
  return (
    <>
      <PageHead title={t('curricula.title')} lead={t('curricula.lead')} />
      <Card flush>
        <DataTable
          caption={t('curricula.title')}
          rows={items}
          rowKey={({ id }) => id}
          empty={t('curricula.none')}
          columns={[
            {
              key: 'name',
              head: t('curricula.name'),
              names: true,
              cell: (row) => <Name>{inLanguage(row.title)}</Name>,
            },
            { key: 'track', head: t('curricula.track'), cell: (row) => <Name>{inLanguage(row.track.name)}</Name> },
            {
              key: 'size',
              head: t('curricula.size'),
              deskOnly: true,
              cell: ({ versions: [newest] }) =>
                newest && t('curricula.hoursWeeks', { hours: f.count(newest.hours), weeks: f.count(newest.weeks) }),
            },
            {
              key: 'versions',
              head: t('curricula.versions'),
              cell: (row) => (
                <span className="row wrapf">
                  {row.versions.map(({ number }) => (
                    <Link
                      key={number}
                      to="/$lang/curricula/$curriculumId/$number"
                      params={{ lang: reader().lang, curriculumId: row.id, number: String(number) }}
                    >
                      {t('curricula.version', { number: f.count(number) })}
                    </Link>
                  ))}
                </span>
              ),
            },
          ]}
        />
      </Card>
    </>
  );
}
