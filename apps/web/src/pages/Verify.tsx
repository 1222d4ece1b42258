import { type ReactNode } from 'react';
import { formats } from '../i18n/format';
import { inLanguage, reader } from '../i18n/reader';
import { Icon, type IconName } from '../ui/Icon';
import { Code, Name } from '../ui/text';
import { type VerifyPage } from './verify.types';
import { t } from './words';

type Found = Extract<VerifyPage, { state: 'valid' | 'revoked' }>;

const Verdict = ({
  tone,
  icon,
  title,
  children,
}: {
  tone: 'ok' | 'bad' | 'warn';
  icon: IconName;
  title: string;
  children: ReactNode;
}) => (
  <div className={`res ${tone}`} role="status">
    <Icon name={icon} size={40} />
    <div>
      <h1>{title}</h1>
      <p className="soft mt1">{children}</p>
    </div>
  </div>
);

const NameOf = ({ name }: { name: { ar: string; latin: string | null } }) => {
  const arabic = reader().lang === 'ar';
  const [first, second] = arabic || !name.latin ? [name.ar, name.latin] : [name.latin, name.ar];
  return (
    <>
      <Name>{first}</Name>
      {second && (
        <>
          <br />
          <span className="muted sm" lang={arabic ? 'en' : 'ar'}>
            <Name>{second}</Name>
          </span>
        </>
      )}
    </>
  );
};

function Facts({ data }: { data: Found }) {
  const f = formats();
  const where = [data.cohort, data.centre].flatMap((text) => (text ? [inLanguage(text)] : [])).join(' · ');
  return (
    <section className="card">
      <dl className="dl">
        {data.state === 'valid' && (
          <>
            <dt>{t('pages.name')}</dt>
            <dd>{data.name ? <NameOf name={data.name} /> : t('pages.nameErased')}</dd>
          </>
        )}
        <dt>{t('pages.completed')}</dt>
        <dd>
          {inLanguage(data.track)}
          {data.hours !== null && ` · ${t('pages.hours', { n: data.hours })}`}
        </dd>
        {where && (
          <>
            <dt>{t('pages.cohortAndCentre')}</dt>
            <dd>{where}</dd>
          </>
        )}
        <dt>{t('pages.graduatedOn')}</dt>
        <dd>{f.day(data.graduatedOn)}</dd>
        <dt>{t('pages.serial')}</dt>
        <dd>
          <Code>{data.serial}</Code>
        </dd>
      </dl>
      <p className="row mt4 wrapf">
        {data.state === 'valid' && data.badge && (
          <a className="btn" href={data.badge}>
            <Icon name="down2" />
            {t('pages.badge')}
          </a>
        )}
        <span className="sm muted">{t('pages.notShown')}</span>
      </p>
    </section>
  );
}

/** Is it real? The verdict in the first line; nothing that a stranger need not know. */
export function Verify({ data }: { data: VerifyPage }) {
  const f = formats();
  return (
    <div className="wrap narrow stack">
      {data.state === 'form' && (
        <div className="page-head">
          <div>
            <h1>{t('pages.verify')}</h1>
            <p className="lead">{t('pages.verifyLead')}</p>
          </div>
        </div>
      )}
      {data.state === 'valid' && (
        <Verdict tone="ok" icon="shield" title={t('pages.valid')}>
          {t('pages.validLead', { day: f.day(data.checkedOn) })}
        </Verdict>
      )}
      {data.state === 'revoked' && (
        <Verdict tone="bad" icon="x" title={t('pages.revoked')}>
          {data.reason
            ? t('pages.revokedWhy', { day: f.day(data.revokedOn), reason: inLanguage(data.reason) })
            : t('pages.revokedOn', { day: f.day(data.revokedOn) })}
        </Verdict>
      )}
      {data.state === 'unknown' && (
        <Verdict tone="warn" icon="alert" title={t('pages.unknown')}>
          {t('pages.unknownLead')}
        </Verdict>
      )}
      {(data.state === 'valid' || data.state === 'revoked') && <Facts data={data} />}
      <form className="card" action={`/${reader().lang}/verify`} method="get">
        <div className="field">
          <label htmlFor="serial">
            {t(
              data.state === 'unknown' ? 'pages.youEntered' : data.state === 'form' ? 'pages.serial' : 'pages.another',
            )}
          </label>
          <div className="row">
            <input
              className="input grow"
              id="serial"
              name="serial"
              dir="ltr"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              defaultValue={data.state === 'unknown' ? data.serial : undefined}
              required
            />
            <button className="btn primary" type="submit">
              {t('pages.check')}
            </button>
          </div>
        </div>
      </form>
    </div>
  );
}
