import { useSuspenseQuery } from '@tanstack/react-query';
import { createLink, Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { LinkButton } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { type Intake, intakesQuery, toReviewQuery } from './admissions.queries';
import { localToday } from './local-today';
import { t } from './words';

const ButtonTo = createLink(LinkButton);

/** What waits for a decision, then every intake with its seats. */
export function ApplicationsPage() {
  const { items: waiting } = useSuspenseQuery(toReviewQuery).data.data;
  const { items: intakes } = useSuspenseQuery(intakesQuery).data.data;
  const { lang } = reader();
  const f = formats();
  return (
    <>
      <PageHead
        title={t('applications.title')}
        acts={
          <ButtonTo to="/$lang/intakes/new" params={{ lang }} icon="plus">
            {t('intakes.new')}
          </ButtonTo>
        }
      />
      <Card flush title={t('applications.waitingTitle')}>
        {waiting.length === 0 ? (
          <p className="soft card-foot">{t('applications.nothingWaits')}</p>
        ) : (
          <ul className="list">
            {waiting.map(({ intake, waiting: n, oldestOn, closesOn }, at) => (
              <li key={intake.id}>
                <div className="grow">
                  <b>
                    <Name>{inLanguage(intake.title)}</Name>
                  </b>
                  <span className="sub"> · {t('applications.waiting', { n })}</span>
                  <p className="why">
                    {t('applications.oldest', { day: f.dayShort(oldestOn), closes: f.dayShort(closesOn) })}
                  </p>
                </div>
                <ButtonTo
                  size="sm"
                  look={at === 0 ? 'primary' : undefined}
                  to="/$lang/applications/$intakeId"
                  params={{ lang, intakeId: intake.id }}
                >
                  {t('applications.review')}
                </ButtonTo>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <div className="mt6">
        <Intakes intakes={intakes} />
      </div>
    </>
  );
}

function Intakes({ intakes }: { intakes: Intake[] }) {
  const f = formats();
  return (
    <Card flush title={t('intakes.title')}>
      <DataTable
        caption={t('intakes.title')}
        rows={intakes}
        rowKey={({ id }) => id}
        empty={t('intakes.none')}
        columns={[
          {
            key: 'name',
            head: t('intakes.name'),
            names: true,
            sort: (row) => inLanguage(row.title),
            cell: (row) => (
              <Link
                to="/$lang/applications/$intakeId"
                params={{ lang: reader().lang, intakeId: row.id }}
                search={{ show: 'all' }}
              >
                <Name>{inLanguage(row.title)}</Name>
              </Link>
            ),
          },
          {
            key: 'programme',
            head: t('intakes.programme'),
            deskOnly: true,
            cell: (row) => <Name>{inLanguage(row.programme.title)}</Name>,
          },
          {
            key: 'when',
            head: t('intakes.when'),
            sort: (row) => row.closesOn,
            cell: (row) => (
              <span className="row wrapf">
                <Window intake={row} />
                <span className="sm muted">
                  {t('intakes.window', { from: f.dayShort(row.opensOn), to: f.dayShort(row.closesOn) })}
                </span>
              </span>
            ),
          },
          {
            key: 'toDecide',
            head: t('intakes.toDecide'),
            end: true,
            sort: undecided,
            cell: (row) => f.count(undecided(row)),
          },
          {
            key: 'admitted',
            head: t('intakes.admitted'),
            end: true,
            sort: (row) => row.applications.admitted / row.seats,
            cell: (row) =>
              t('intakes.admittedOf', { admitted: f.count(row.applications.admitted), seats: f.count(row.seats) }),
          },
        ]}
      />
    </Card>
  );
}

const undecided = ({ applications }: Intake) => applications.submitted + applications.screened;

/** Open, not yet, or closed, as of today. */
export function Window({ intake: { opensOn, closesOn } }: { intake: Intake }) {
  const today = localToday();
  if (today > closesOn) return <Badge>{t('intakes.closed')}</Badge>;
  if (today < opensOn)
    return (
      <Badge tone="note" icon="clock">
        {t('intakes.soon')}
      </Badge>
    );
  return (
    <Badge tone="ok" icon="check">
      {t('intakes.open')}
    </Badge>
  );
}
