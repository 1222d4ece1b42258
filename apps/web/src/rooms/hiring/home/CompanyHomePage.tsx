import { useSuspenseQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { inLanguage, reader } from '../../../i18n/reader';
import { Banner } from '../../../ui/Banner';
import { LinkButton } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { formats } from '../../../i18n/format';
import { Name } from '../../../ui/text';
import { companyAttentionQuery, type Role, rolesQuery } from '../hiring.queries';
import { t } from '../words';
import { FittingCard } from './FittingCard';
import './home.css';
import { RoleLine } from './RoleLine';
import { WaitsCard } from './WaitsCard';

const ButtonLink = createLink(LinkButton);

/** Who fits our roles, and what waits for an answer? */
export function CompanyHomePage() {
  const { data: roles } = useSuspenseQuery(rolesQuery).data;
  const { data: attention } = useSuspenseQuery(companyAttentionQuery).data;
  const open = roles.items.filter(({ state }) => state === 'open');
  const rest = roles.items.filter(({ state }) => state !== 'open');
  const fitting = new Map(attention.fitting.map(({ roleId, count }) => [roleId, count]));
  const waiting = (role: Role) =>
    attention.applications.filter((one) => one.role.id === role.id && one.application.stage === 'applied').length;
  const company = roles.items[0]?.company.name;
  return (
    <div className="stack">
      <PageHead
        title={t('home.title')}
        crumb={company && <Name>{inLanguage(company)}</Name>}
        acts={
          <ButtonLink look="primary" icon="plus" to="/$lang/company/roles/new" params={{ lang: reader().lang }}>
            {t('home.post')}
          </ButtonLink>
        }
      />
      {!attention.verified && (
        <Banner tone="note" title={t('home.unverified')}>
          {t('home.unverifiedHint')}
        </Banner>
      )}
      {roles.items.length === 0 ? (
        <Empty title={t('home.noRoles')} steps={[t('home.step1'), t('home.step2'), t('home.step3')]} />
      ) : (
        <>
          <Card
            flush
            title={
              <>
                {t('home.open')} <span className="muted">{formats().count(open.length)}</span>
              </>
            }
          >
            {open.length === 0 && <p className="soft none">{t('home.noneOpen')}</p>}
            {open.map((role) => (
              <RoleLine key={role.id} role={role} fitting={fitting.get(role.id) ?? null} waiting={waiting(role)} />
            ))}
          </Card>
          <div className="cols waits">
            <WaitsCard attention={attention} />
            <FittingCard attention={attention} />
          </div>
          {rest.length > 0 && (
            <details className="card flush">
              <summary className="pick">
                <b>{t('home.others', { n: rest.length })}</b>
              </summary>
              {rest.map((role) => (
                <RoleLine key={role.id} role={role} fitting={null} waiting={0} />
              ))}
            </details>
          )}
        </>
      )}
    </div>
  );
}
