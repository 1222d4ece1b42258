import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { reader } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { PageHead } from '../../ui/PageHead';
import { type Milestone, milestonesQuery } from './progress.queries';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/progress/evidence/$personId');

const kindOf = (kind: string) => t(`evidence.kind.${kind}` as Parameters<typeof t>[0]);

function Holds({ reversedAt }: Milestone) {
  if (!reversedAt) return <Badge tone="ok">{t('evidence.holds')}</Badge>;
  return <Badge tone="bad">{t('evidence.reversed', { at: formats().instant(reversedAt) })}</Badge>;
}

/** What was recorded of a person, when, and what no longer holds: the evidence behind a number. */
export function EvidencePage() {
  const f = formats();
  const { personId } = route.useParams();
  const { data } = useSuspenseQuery(milestonesQuery(personId));
  return (
    <>
      <PageHead
        title={t('evidence.title')}
        lead={t('evidence.lead')}
        crumb={
          <Link to="/$lang/indicators" params={{ lang: reader().lang }}>
            {t('indicators.title')}
          </Link>
        }
      />
      <Card flush>
        <DataTable
          caption={t('evidence.title')}
          rows={data.data.items}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'kind', head: t('evidence.milestone'), names: true, cell: ({ kind }) => kindOf(kind) },
            {
              key: 'on',
              head: t('evidence.on'),
              sort: ({ occurredOn }) => occurredOn,
              cell: ({ occurredOn }) => f.day(occurredOn),
            },
            {
              key: 'recorded',
              head: t('evidence.recordedAt'),
              sort: ({ recordedAt }) => recordedAt,
              cell: ({ recordedAt }) => f.instant(recordedAt),
            },
            { key: 'holds', head: t('evidence.state'), cell: (row) => <Holds {...row} /> },
          ]}
        />
      </Card>
    </>
  );
}
