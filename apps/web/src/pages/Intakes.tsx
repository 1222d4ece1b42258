import { formats } from '../i18n/format';
import { inLanguage, reader } from '../i18n/reader';
import { LinkButton } from '../ui/Button';
import { type IntakePage, type IntakesPage, type IntakeSummary } from './intakes.types';
import { t } from './words';

const whereOf = ({ centre, weeks }: IntakeSummary) => {
  const place = centre ? inLanguage(centre) : t('pages.remote');
  return weeks === null ? place : `${place} · ${t('pages.weeks', { n: weeks })}`;
};

const seatsOf = ({ seats, applications, closesOn }: IntakeSummary) =>
  [
    t('pages.seats', { n: seats }),
    applications === null ? null : t('pages.applications', { n: applications }),
    t('pages.closes', { day: formats().dayShort(closesOn) }),
  ]
    .filter(Boolean)
    .join(' · ');

export function IntakeList({ intakes }: { intakes: IntakeSummary[] }) {
  if (!intakes.length) return <p className="none soft">{t('pages.noIntakes')}</p>;
  return (
    <ul className="list">
      {intakes.map((intake) => (
        <li key={intake.id}>
          <div className="op grow">
            <b>{inLanguage(intake.title)}</b>
            <span className="sub">{whereOf(intake)}</span>
            <span className="sub">{seatsOf(intake)}</span>
          </div>
          <LinkButton
            href={`/${reader().lang}/intakes/${intake.id}/apply`}
            aria-label={t('pages.applyTo', { title: inLanguage(intake.title) })}
          >
            {t('pages.apply')}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

export const Intakes = ({ data: { intakes } }: { data: IntakesPage }) => (
  <div className="wrap narrow">
    <div className="page-head">
      <div>
        <h1>{t('pages.openIntakes')}</h1>
        <p className="lead">{t('pages.intakesLead')}</p>
      </div>
    </div>
    <div className="card flush">
      <IntakeList intakes={intakes} />
    </div>
  </div>
);

export const Intake = ({ data }: { data: IntakePage }) => (
  <div className="wrap narrow">
    <div className="page-head">
      <div>
        <h1>{inLanguage(data.title)}</h1>
        <p className="lead">{whereOf(data)}</p>
      </div>
    </div>
    <section className="card stack">
      <p>{seatsOf(data)}</p>
      {data.about && <p>{inLanguage(data.about)}</p>}
      <p>
        <LinkButton look="primary" size="big" href={`/${reader().lang}/intakes/${data.id}/apply`}>
          {t('pages.apply')}
        </LinkButton>
      </p>
    </section>
  </div>
);
