import { formats } from '../i18n/format';
import { inLanguage, reader } from '../i18n/reader';
import { Tag } from '../ui/Badge';
import { LinkButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Name } from '../ui/text';
import { type Texts } from './texts.types';
import { type RolePage, type RolesPage, type RoleSummary } from './roles.types';
import { t } from './words';

const KIND = {
  employment: 'pages.kindEmployment',
  internship: 'pages.kindInternship',
  freelance: 'pages.kindFreelance',
  own_venture: 'pages.kindOwnVenture',
  government: 'pages.kindGovernment',
} as const;

const placeOf = ({ governorate, kind, export: abroad }: RoleSummary) =>
  [governorate ? inLanguage(governorate) : t('pages.remote'), t(KIND[kind]), abroad ? t('pages.export') : null]
    .filter(Boolean)
    .join(' · ');

const seatsOf = ({ seats, closesOn }: RoleSummary) =>
  [t('pages.vacancies', { n: seats }), closesOn && t('pages.closes', { day: formats().dayShort(closesOn) })]
    .filter(Boolean)
    .join(' · ');

export function RoleList({ roles }: { roles: RoleSummary[] }) {
  if (!roles.length) return <p className="none soft">{t('pages.noRoles')}</p>;
  return (
    <ul className="list">
      {roles.map((role) => (
        <li key={role.id}>
          <a className="pick" href={`/${reader().lang}/roles/${role.id}`}>
            <span className="op grow">
              <b>{inLanguage(role.title)}</b>
              <span className="sub">
                <Name>{inLanguage(role.company)}</Name> · {placeOf(role)}
              </span>
              <span className="sub">{seatsOf(role)}</span>
            </span>
            <Icon name="chev" size={18} />
          </a>
        </li>
      ))}
    </ul>
  );
}

export const Roles = ({ data: { roles } }: { data: RolesPage }) => (
  <div className="wrap narrow">
    <div className="page-head">
      <div>
        <h1>{t('pages.openRoles')}</h1>
        <p className="lead">{t('pages.rolesLead')}</p>
      </div>
    </div>
    <div className="card flush">
      <RoleList roles={roles} />
    </div>
  </div>
);

const Skills = ({ title, skills, wanted }: { title: string; skills: Texts[]; wanted?: boolean }) =>
  skills.length > 0 && (
    <div>
      <h2>{title}</h2>
      <p className="row wrapf mt2">
        {skills.map((skill) => (
          <Tag key={inLanguage(skill)} state={wanted ? 'on' : undefined}>
            <Name>{inLanguage(skill)}</Name>
          </Tag>
        ))}
      </p>
    </div>
  );

const PER = { month: 'pages.perMonth', hour: 'pages.perHour', project: 'pages.perProject' } as const;

const payOf = ({ salary }: RolePage) => {
  if (!salary) return null;
  const [from, to] = [salary.from, salary.to].map((money) => formats().money(money)) as [string, string];
  return t(PER[salary.per], { pay: from === to ? from : t('pages.payRange', { from, to }) });
};

export function Role({ data }: { data: RolePage }) {
  const pay = payOf(data);
  return (
    <div className="wrap narrow">
      <div className="page-head">
        <div>
          <h1>{inLanguage(data.title)}</h1>
          <p className="lead">
            <Name>{inLanguage(data.company)}</Name> · {placeOf(data)}
          </p>
        </div>
      </div>
      <section className="card stack">
        <p>
          {seatsOf(data)}
          {pay && (
            <>
              {' · '}
              <span className="nw">{pay}</span>
            </>
          )}
        </p>
        {data.description && (
          <p className="written" dir="auto">
            {inLanguage(data.description)}
          </p>
        )}
        <Skills title={t('pages.required')} skills={data.required} wanted />
        <Skills title={t('pages.preferred')} skills={data.preferred} />
        <p>
          <LinkButton look="primary" size="big" href={`/${reader().lang}/me/roles/${data.id}`}>
            {t('pages.applyAsTrainee')}
          </LinkButton>
        </p>
      </section>
    </div>
  );
}
