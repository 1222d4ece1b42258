import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { reader } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { PageHead } from '../../ui/PageHead';
import { latestQuery, operationQuery } from './admin.queries';
import { AuditTable } from './AuditTable';
import { t } from './words';

const MEGABYTE = 1_000_000;

/** An administrator's first screen: is it healthy, who can get in. */
export function HealthPage() {
  const { data: now } = useSuspenseQuery(operationQuery).data;
  const latest = useSuspenseQuery(latestQuery).data.data.items;
  const f = formats();
  const lang = reader().lang;
  return (
    <>
      <PageHead
        title={t('admin.title')}
        lead={now.jobsFailed ? t('admin.attention', { n: now.jobsFailed }) : t('admin.well')}
        acts={
          now.jobsFailed ? (
            <Badge tone="warn" icon="alert">
              {f.count(now.jobsFailed)}
            </Badge>
          ) : undefined
        }
      />
      <div className="cols two">
        <Card title={t('admin.system')}>
          <dl className="facts">
            <Fact name={t('admin.startedAt')} value={f.instant(now.startedAt)} />
            <Fact
              name={t('admin.databaseSize')}
              value={t('admin.megabytes', { n: f.count(Math.round(now.databaseSize / MEGABYTE)) })}
            />
            <Fact name={t('admin.jobsWaiting')} value={f.count(now.jobsWaiting)} />
            <Fact name={t('admin.jobsFailed')} value={f.count(now.jobsFailed)} />
          </dl>
        </Card>
        <Card
          title={t('admin.signIns')}
          aside={
            <Link to="/$lang/admin/accounts" params={{ lang }} search={{}}>
              {t('admin.seeAccounts')}
            </Link>
          }
        >
          <dl className="facts">
            <Fact name={t('admin.activeAccounts')} value={f.count(now.activeAccounts)} />
            <Fact name={t('admin.refusedSignIns')} value={f.count(now.refusedSignIns)} />
          </dl>
        </Card>
      </div>
      <div className="mt6">
        <Card
          flush
          title={t('admin.latest')}
          aside={
            <Link to="/$lang/admin/audit" params={{ lang }} search={{}}>
              {t('admin.seeAudit')}
            </Link>
          }
        >
          <AuditTable rows={latest} />
        </Card>
      </div>
    </>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
