import { formats } from '../../i18n/format';
import { reader, rtl } from '../../i18n/reader';
import { t } from '../words';
import { dayNumber, ticksTo, yearsBetween } from './scale';

export interface Point {
  on: string;
  value: number;
}
export interface FanPoint extends Point {
  low80: number;
  high80: number;
  low95: number;
  high95: number;
}
/** A census and its margin. */
export interface CensusPoint extends Point {
  low: number;
  high: number;
}
export interface LineChartProps {
  history: Point[];
  forecast?: FanPoint[] | null;
  census?: CensusPoint[];
  target?: { value: number; due: string | null } | null;
  /** Said once, on the top grid line. */
  unit: string;
  /** The finding in words, for those who do not see the picture. */
  label: string;
}
interface Size {
  width: number;
  height: number;
  endPad: number;
  years: number;
}
const MARGIN = { top: 22, bottom: 30, start: 8 };

const extentOf = ({ history, forecast, target }: LineChartProps) => {
  const [first, last] = [history[0]?.on ?? '2021-01-01', history.at(-1)?.on ?? '2021-12-31'];
  const end = [last, forecast?.at(-1)?.on ?? '', target?.due ?? ''].sort().at(-1) ?? last;
  const firstYear = Number(first.slice(0, 4));
  const lastYear = Number(end.slice(0, 4)) + (end.slice(5) > '01-15' ? 1 : 0);
  return { firstYear, lastYear: Math.max(lastYear, firstYear + 1), last };
};

/** One drawing at one size. Time runs with the reading direction by one x scale; nothing else is mirrored. */
function Drawing({ size: { width, height, endPad, years }, ...props }: LineChartProps & { size: Size }) {
  const { history, forecast, census = [], target, unit, label } = props;
  const f = formats();
  const { firstYear, lastYear, last } = extentOf(props);
  const [from, to] = [dayNumber(`${firstYear}-01-01`), dayNumber(`${lastYear}-01-01`)];
  const highest = Math.max(
    target?.value ?? 0,
    ...history.map(({ value }) => value),
    ...(forecast ?? []).map(({ high95 }) => high95),
  );
  const ticks = ticksTo(highest, highest >= 10_000 ? 4 : 3);
  const top = Math.max(highest, ticks.at(-1) ?? 1) * 1.08;
  const along = (share: number) => MARGIN.start + share * (width - MARGIN.start - endPad);
  const X = (share: number) => (rtl() ? width - along(share) : along(share));
  const x = (day: string) => X((dayNumber(day) - from) / (to - from));
  const y = (value: number) => height - MARGIN.bottom - (value / top) * (height - MARGIN.top - MARGIN.bottom);
  const at = (day: string, value: number) => `${x(day).toFixed(1)} ${y(value).toFixed(1)}`;
  const line = (points: Point[]) => points.map(({ on, value }, i) => `${i ? 'L' : 'M'}${at(on, value)}`).join('');
  const band = (fan: FanPoint[], low: 'low80' | 'low95', high: 'high80' | 'high95') =>
    `M${fan.map((one) => at(one.on, one[low])).join('L')}L${[...fan]
      .reverse()
      .map((one) => at(one.on, one[high]))
      .join('L')}Z`;
  const now = history.at(-1);
  const end = forecast?.at(-1);
  const towards = rtl() ? -1 : 1;
  const due = target?.due ?? `${lastYear}-01-01`;
  const crowded = target && end && Math.abs(y(end.value) - y(target.value)) < 42;
  const up = crowded ? 42 - Math.abs(y(end.value) - y(target.value)) : 0;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <g className="grid">
        {ticks.map((tick, i) => (
          <g key={tick}>
            <line x1={X(0)} x2={X(1)} y1={y(tick)} y2={y(tick)} />
            <text x={X(0)} y={y(tick) - 9} textAnchor="start">
              {f.count(tick)} {i === ticks.length - 1 ? unit : ''}
            </text>
          </g>
        ))}
      </g>
      <line className="axis" x1={X(0)} x2={X(1)} y1={y(0)} y2={y(0)} />
      {yearsBetween(firstYear, lastYear, years).map((year) => (
        <g key={year}>
          <line className="tk" x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={y(0)} y2={y(0) + 5} />
          <text x={x(`${year}-01-01`)} y={y(0) + 21} textAnchor="middle">
            {f.year(year)}
          </text>
        </g>
      ))}
      {forecast && (
        <>
          <path className="band95" d={band(forecast, 'low95', 'high95')} />
          <path className="band80" d={band(forecast, 'low80', 'high80')} />
        </>
      )}
      <line className="today" x1={x(last)} x2={x(last)} y1={MARGIN.top - 4} y2={y(0)} />
      <text x={x(last) + towards * 6} y={MARGIN.top - 6} textAnchor="start">
        {t('ui.today')}
      </text>
      {target && <line className="target" x1={X(0)} x2={x(due)} y1={y(target.value)} y2={y(target.value)} />}
      {forecast && <path className="fc" d={line(forecast)} />}
      <path className="ln" d={line(history)} />
      {census.map(({ on, value, low, high }) => (
        <g key={on}>
          <line className="wh" x1={x(on)} x2={x(on)} y1={y(low)} y2={y(high)} />
          <circle className="census" cx={x(on)} cy={y(value)} r="4" />
        </g>
      ))}
      {now && (
        <>
          <circle className="pt" cx={x(now.on)} cy={y(now.value)} r="5" />
          <text className="lb" x={x(now.on) - towards * 9} y={y(now.value) - 10} textAnchor="end">
            {f.count(now.value)}
          </text>
        </>
      )}
      {target && (
        <>
          <circle className="tg" cx={x(due)} cy={y(target.value)} r="6" />
          <text className="lb" x={X(1) + towards * 12} y={y(target.value) + 1 - up} textAnchor="start">
            {f.count(target.value)}
          </text>
          <text x={X(1) + towards * 12} y={y(target.value) + 19 - up} textAnchor="start">
            {t('ui.target')}
          </text>
        </>
      )}
      {end && (
        <>
          <text className="lb c" x={X(1) + towards * 12} y={y(end.value) + 1} textAnchor="start">
            {f.count(end.value)}
          </text>
          <text x={X(1) + towards * 12} y={y(end.value) + 19} textAnchor="start">
            {t('ui.forecast')}
          </text>
        </>
      )}
    </svg>
  );
}

const DESK: Size = { width: 498, height: 280, endPad: 96, years: 5 };
const PHONE: Size = { width: 324, height: 250, endPad: 74, years: 4 };

/** A course over time, with a forecast's bands (a fan), a census's margins and the target's ring. Drawn again for a phone, not shrunk. The table behind it is `PointsTable`. */
export const LineChart = (props: LineChartProps) => (
  <div lang={reader().lang}>
    <div className="desk-only">
      <Drawing size={DESK} {...props} />
    </div>
    <div className="phone-only">
      <Drawing size={PHONE} {...props} />
    </div>
  </div>
);

/** The table is the figure, the chart a picture of it. */
export const PointsTable = ({
  history,
  forecast,
  caption,
}: {
  history: Point[];
  forecast?: FanPoint[] | null;
  caption: string;
}) => {
  const f = formats();
  return (
    <details className="astable">
      <summary>{t('ui.asTable')}</summary>
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ui.on')}</th>
            <th scope="col" className="end">
              {t('ui.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {history.map(({ on, value }) => (
            <tr key={on}>
              <th scope="row">{f.day(on)}</th>
              <td className="end num">{f.count(value)}</td>
            </tr>
          ))}
          {forecast?.slice(1).map(({ on, value, low80, high80 }) => (
            <tr key={on}>
              <th scope="row">
                {f.day(on)} · {t('ui.forecast')}
              </th>
              <td className="end num">
                {f.count(Math.round(value))} (
                {t('ui.between', { low: f.count(Math.round(low80)), high: f.count(Math.round(high80)) })})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
