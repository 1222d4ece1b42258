import { formats } from '../i18n/format';
import { inLanguage } from '../i18n/reader';
import { Bar, Bars } from '../ui/Bars';
import { Card } from '../ui/Card';
import { LineChart, PointsTable } from '../ui/charts/LineChart';
import { TileMap } from '../ui/charts/TileMap';
import { TargetPath } from '../ui/Path';
import { Withheld } from '../ui/Withheld';
import { shortName } from '../i18n/governorates';
import { IntakeList } from './Intakes';
import { type Figure, type ProgressPage } from './progress.types';
import { RoleList } from './Roles';
import { t } from './words';
import { reader } from '../i18n/reader';

const TERRACES = [0, 1, 2, 3, 4, 5, 6].map(
  (i) =>
    `M-10 ${120 + i * 44}C180 ${70 + i * 46} 300 ${150 + i * 40} 520 ${112 + i * 44}S900 ${40 + i * 50} 1290 ${96 + i * 42}`,
);
const FUNNEL = {
  applied: 'pages.applied',
  admitted: 'pages.admitted',
  started: 'pages.started',
  graduated: 'pages.graduated',
  placed: 'pages.placed',
  retained_180: 'pages.retained180',
} as const;

/** Plans end with a year: «end of 2028» rather than «December 2028». */
const endOf = (day: string) =>
  day.endsWith('-12-31') ? t('pages.endOf', { year: formats().year(Number(day.slice(0, 4))) }) : formats().month(day);

function TargetCard({ title, figure }: { title: string; figure: Figure }) {
  const f = formats();
  const { value, target } = figure;
  return (
    <Card title={title}>
      <p className="fig xl">
        {f.count(value)} {target && <small>{t('pages.of', { target: f.count(target.value) })}</small>}
      </p>
      {target && (
        <TargetPath
          now={value}
          from={target.baseline}
          to={target.value}
          planned={target.planned}
          label={t('pages.ofTarget', { title, value: f.count(value), target: f.count(target.value) })}
          start={
            target.baseline
              ? t('pages.baselineIn', { value: f.count(target.baseline), month: f.month(target.from) })
              : f.month(target.from)
          }
          plan={target.planned === null ? undefined : t('pages.planned', { value: f.count(target.planned) })}
          end={target.due ? endOf(target.due) : f.count(target.value)}
        />
      )}
    </Card>
  );
}

function Pace({ data }: { data: ProgressPage }) {
  const f = formats();
  const { history, forecast, indicators } = data;
  const charts = [
    { key: 'graduates', title: t('pages.graduates'), unit: t('pages.unitGraduates'), census: undefined },
    {
      key: 'professionals',
      title: t('pages.professionals'),
      unit: t('pages.unitProfessionals'),
      census: history.census,
    },
  ] as const;
  return (
    <section className="sec">
      <h2>{t(forecast ? 'pages.pace' : 'pages.course')}</h2>
      <p>{t(forecast ? 'pages.paceLead' : 'pages.courseLead')}</p>
      <div className="cols halves">
        {charts.map(({ key, title, unit, census }) => {
          const { value, target } = indicators[key];
          const fan = forecast?.[key] ?? null;
          const end = fan?.at(-1);
          const label = t('pages.chartLabel', { title, value: f.count(value), day: f.day(data.asOf) });
          return (
            <Card
              key={key}
              level={3}
              title={title}
              aside={
                end &&
                t('pages.byThen', {
                  day: endOf(end.on),
                  low: f.count(Math.round(end.low80)),
                  high: f.count(Math.round(end.high80)),
                })
              }
            >
              <LineChart
                history={history[key]}
                forecast={fan}
                census={census}
                target={target}
                unit={unit}
                label={label}
              />
              <PointsTable history={history[key]} forecast={fan} caption={label} />
              {census && census.length > 0 && <p className="xs muted">{t('pages.circles')}</p>}
            </Card>
          );
        })}
      </div>
    </section>
  );
}

function Funnel({ data: { funnel, inTraining } }: { data: ProgressPage }) {
  const f = formats();
  const rows = funnel.map(({ kind, value }, at) => {
    const before = funnel[at - 1]?.value;
    const share = before && value !== null ? t('pages.ofPrevious', { share: f.percent(value / before) }) : undefined;
    return { key: kind, label: t(FUNNEL[kind]), value, note: share, tone: at < 3 ? ('dim' as const) : undefined };
  });
  return (
    <section className="sec">
      <h2>{t('pages.funnel')}</h2>
      <p>
        {t('pages.funnelLead')} {inTraining !== null && t('pages.inTraining', { n: inTraining })}
      </p>
      <div className="card">
        <Bars rows={rows} />
      </div>
    </section>
  );
}

function Governorates({ data: { byGovernorate } }: { data: ProgressPage }) {
  const f = formats();
  const rows = [...byGovernorate].sort((a, b) => (b.graduates ?? -1) - (a.graduates ?? -1));
  const most = Math.max(1, ...rows.map(({ graduates }) => graduates ?? 0));
  const tiles = byGovernorate.map(({ code, graduates }) => ({ code, name: shortName(code), value: graduates }));
  return (
    <section className="sec">
      <h2>{t('pages.byGovernorate')}</h2>
      <p>{t('pages.byGovernorateLead')}</p>
      <div className="cols map">
        <div className="card">
          <TileMap tiles={tiles} label={t('pages.mapLabel')} />
        </div>
        <div className="card flush">
          <table>
            <caption className="vh">{t('pages.byGovernorate')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('pages.governorate')}</th>
                <th scope="col" className="end" aria-sort="descending">
                  {t('pages.graduates')}
                </th>
                <th scope="col" className="end">
                  {t('pages.women')}
                </th>
                <td className="desk-only" />
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code, name, graduates, women }) => (
                <tr key={code}>
                  <th scope="row">{inLanguage(name)}</th>
                  <td className="end num">{graduates === null ? <Withheld /> : f.count(graduates)}</td>
                  <td className="end num">{women === null ? '' : f.percent(women)}</td>
                  <td className="desk-only">{graduates !== null && <Bar share={graduates / most} thin />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

/** How far is the country, and what can I join? Read without script. */
export function Progress({ data }: { data: ProgressPage }) {
  const f = formats();
  const { graduates, professionals } = data.indicators;
  const { interval, responseRate } = professionals;
  const { lang } = reader();
  const title =
    graduates.target && professionals.target
      ? t('pages.question', {
          graduates: f.count(graduates.target.value),
          professionals: f.count(professionals.target.value),
        })
      : t('pages.questionPlain');
  return (
    <>
      <section className="hero">
        <svg className="terr" viewBox="0 0 1280 420" preserveAspectRatio="none" aria-hidden="true">
          {TERRACES.map((d) => (
            <path key={d} d={d} />
          ))}
        </svg>
        <div className="wrap">
          <h1>{title}</h1>
          <p className="lead">{t('pages.lead')}</p>
          <div className="two">
            <TargetCard title={t('pages.graduates')} figure={graduates} />
            <TargetCard title={t('pages.professionalsAtWork')} figure={professionals} />
          </div>
          <p className="sm muted mt4">
            {t('pages.asOf', { day: f.day(data.asOf) })}{' '}
            {interval &&
              t('pages.estimate', { low: f.count(interval.low), high: f.count(interval.high) }) +
                (responseRate === null ? '.' : t('pages.estimateWhy', { share: f.percent(responseRate) }))}
          </p>
        </div>
      </section>
      <div className="wrap">
        <Pace data={data} />
        <Funnel data={data} />
        <Governorates data={data} />
        <section className="sec">
          <div className="cols halves">
            <Card
              flush
              title={t('pages.openIntakes')}
              aside={<a href={`/${lang}/intakes`}>{t('pages.all', { n: f.count(data.intakesTotal) })}</a>}
            >
              <IntakeList intakes={data.intakes} />
            </Card>
            <Card
              flush
              title={t('pages.openRoles')}
              aside={<a href={`/${lang}/roles`}>{t('pages.all', { n: f.count(data.rolesTotal) })}</a>}
            >
              <RoleList roles={data.roles} />
            </Card>
          </div>
        </section>
      </div>
    </>
  );
}
