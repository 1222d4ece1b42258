import { useQuery } from '@tanstack/react-query';
import { formats } from '../../i18n/format';
import { Card } from '../../ui/Card';
import { learntQuery } from './progress.queries';
import { type Question } from './question';
import { t } from './words';

/** How what we know of the day changed since the day itself; nothing where nothing was learnt yet. */
export function Learnt({ question, asOf }: { question: Question; asOf: string }) {
  const f = formats();
  const { data } = useQuery(learntQuery({ ...question, by: [], filter: {}, asOf }, asOf));
  if (!data || data.data.before === null || data.data.now === null) return null;
  const { before, added, removed, now } = data.data;
  if (!added && !removed) return null;
  const rows = [
    [t('indicators.knownThen', { day: f.day(asOf) }), f.count(before)],
    [t('indicators.recordedLate'), f.signed(added)],
    [t('indicators.reversed'), f.signed(-removed)],
    [t('indicators.knownNow'), f.count(now)],
  ] as const;
  return (
    <Card title={t('indicators.learnt')}>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label} className="row between">
            <dt>{label}</dt>
            <dd className="num">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
