import './progress.css';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.queries';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { Banner } from '../../ui/Banner';
import { Card } from '../../ui/Card';
import { LineChart, PointsTable } from '../../ui/charts/LineChart';
import { PageHead } from '../../ui/PageHead';
import { Withheld } from '../../ui/Withheld';
import { FigureBreakdown } from './FigureBreakdown';
import { IndicatorControls } from './IndicatorControls';
import { Learnt } from './Learnt';
import { Permalink } from './Permalink';
import { type Figure, figureQuery, indicatorsQuery, seriesQuery } from './progress.queries';
import { type Question, questionOf, searchOf } from './question';
import { seesAll, shownQuestion } from './shown';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/progress/indicators/$code');

function Headline({ figure, question, opens }: { figure: Figure; question: Question; opens: boolean }) {
  const f = formats();
  const { value, suppressed, interval, census } = figure;
  const number = value === null ? null : f.count(value);
  return (
    <div className="row base wrapf">
      <span className="fig">
        {suppressed ? (
          <Withheld />
        ) : number === null ? (
          t('indicators.noCensus')
        ) : opens && value! > 0 ? (
          <Link
            to="/$lang/indicators/$code/persons"
            params={{ lang: reader().lang, code: question.indicator }}
            search={searchOf({ ...question, by: [], asOf: figure.asOf, knownOn: figure.knownOn })}
          >
            {number}
          </Link>
        ) : (
          number
        )}
      </span>
      <p>
        {t('indicators.asOfKnownOn', { day: f.day(figure.asOf), known: f.instant(figure.knownOn) })}
        {interval && ` ${t('indicators.between', { low: f.count(interval.low), high: f.count(interval.high) })}`}
        {census &&
          ` ${t('indicators.census', { day: f.day(census.referenceOn), share: f.percent(census.responseRate) })}`}
      </p>
    </div>
  );
}

/** The figure through the months, where nothing is taken apart. */
function Course({ question, name }: { question: Question; name: string }) {
  const f = formats();
  const { data } = useQuery(seriesQuery({ ...question, by: [], filter: {} }));
  const history = data?.data.points.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }])) ?? [];
  const last = history.at(-1);
  if (!last) return null;
  const label = t('indicators.chart', { name, value: f.count(last.value), day: f.day(last.on) });
  return (
    <div className="mt4">
      <LineChart history={history} unit="" label={label} />
      <PointsTable history={history} forecast={null} caption={label} />
    </div>
  );
}

/** What can I report? */
export function IndicatorPage() {
  const { code } = route.useParams();
  const navigate = route.useNavigate();
  const session = useSession();
  const opens = seesAll(session);
  const asked = questionOf(code, route.useSearch());
  const question = shownQuestion(asked, session);
  const figure = useSuspenseQuery(figureQuery(question)).data.data;
  const indicator = useSuspenseQuery(indicatorsQuery).data.data.items.find((one) => one.code === figure.indicator)!;
  const name = inLanguage(indicator.name);
  const apart = question.by.length > 0 || Object.keys(question.filter).length > 0;
  const moved = asked.asOf !== question.asOf;
  return (
    <>
      <PageHead
        title={name}
        crumb={
          <Link to="/$lang/indicators" params={{ lang: reader().lang }}>
            {t('indicators.title')}
          </Link>
        }
        lead={inLanguage(indicator.definition)}
      />
      <IndicatorControls
        question={asked}
        onAsk={(next) => void navigate({ search: searchOf(next), replace: true, resetScroll: false })}
      />
      {moved && (
        <div className="mt4">
          <Banner title={t('indicators.monthEnds', { day: formats().day(figure.asOf) })} />
        </div>
      )}
      <div className="cols figure-cols mt6">
        <Card flush={question.by.length > 0}>
          <div className={question.by.length ? 'figure-head' : undefined}>
            <Headline figure={figure} question={question} opens={opens} />
          </div>
          {question.by.length > 0 ? (
            <FigureBreakdown
              figure={figure}
              question={{ ...question, asOf: figure.asOf, knownOn: figure.knownOn }}
              opens={opens}
            />
          ) : (
            !apart && <Course question={question} name={name} />
          )}
        </Card>
        <div className="stack">
          <Permalink figure={figure} question={question} />
          {!apart && <Learnt question={question} asOf={figure.asOf} />}
          {!opens && apart && <p className="why">{t('indicators.withheldWhy')}</p>}
        </div>
      </div>
    </>
  );
}
