import { Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { reader } from '../../i18n/reader';
import { TargetPath } from '../../ui/Path';
import { type Progress } from './progress.queries';
import { t } from './words';

export type National = Progress['indicators']['graduates'];
export const CODES = ['graduates', 'professionals'] as const;
export type Code = (typeof CODES)[number];

/** One of the two national figures on its way to the target. */
export function TargetFigure({ code, figure, asOf }: { code: Code; figure: National; asOf: string }) {
  const f = formats();
  const { value, target, interval } = figure;
  const label = t('targets.chart', {
    title: t(`targets.${code}`),
    value: f.count(value ?? 0),
    day: f.day(asOf),
  });
  return (
    <>
      <div className="row between base wrapf">
        <p className="fig">
          <Link to="/$lang/indicators/$code" params={{ lang: reader().lang, code }} search={{}}>
            {value === null ? t('indicators.noCensus') : f.count(value)}
          </Link>{' '}
          {target && <small>{t('targets.of', { target: f.count(target.value) })}</small>}
        </p>
        {interval && (
          <p className="sm soft">
            {t('targets.interval', { low: f.count(interval.low), high: f.count(interval.high) })}
          </p>
        )}
      </div>
      {target && value !== null && (
        <TargetPath
          now={value}
          from={target.baseline}
          to={target.value}
          planned={target.planned}
          label={label}
          start={f.count(target.baseline)}
          plan={target.planned === null ? undefined : t('targets.plan', { value: f.count(target.planned) })}
          end={target.due ? f.month(target.due) : f.count(target.value)}
        />
      )}
    </>
  );
}
