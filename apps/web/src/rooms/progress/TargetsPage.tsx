import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/session.queries';
import { formats } from '../../i18n/format';
import { reader } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { Bars } from '../../ui/Bars';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { LineChart, PointsTable } from '../../ui/charts/LineChart';
import { PageHead } from '../../ui/PageHead';
import { type Progress, progressQuery } from './progress.queries';
import { seesAll } from './shown';
import { TargetDialog } from './TargetDialog';
import { CODES, type Code, type National, TargetFigure } from './TargetFigure';
import { t } from './words';

const FUNNEL = {
  applied: ['applicants', 'targets.applied'],
  admitted: ['admitted', 'targets.admitted'],
  started: ['started', 'targets.started'],
  graduated: ['graduates', 'targets.graduated'],
  placed: ['placed', 'targets.placed'],
  retained_180: ['retained_180', 'targets.retained180'],
} as const;

/** The answer in one sentence: how far from an even pace, or that nobody has set a day. */
function answerOf({ value, target }: National): string {
  const f = formats();
  if (!target || value === null) return t('targets.noTarget');
  if (target.planned === null) return t('targets.noDay', { value: f.count(value), target: f.count(target.value) });
  const short = target.planned - value;
  const day = f.day(target.due!);
  return short > 0 ? t('targets.behind', { n: short, day }) : t('targets.onCourse', { n: -short, day });
}

function TargetCard({ code, figure, data }: { code: Code; figure: National; data: Progress }) {
  const f = formats();
  const [editing, setEditing] = useState(false);
  const edits = seesAll(useSession());
  const { value, target } = figure;
  const title = t(`targets.${code}`);
  const history = data.history[code].flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]));
  const label = t('targets.chart', { title, value: f.count(value ?? 0), day: f.day(data.asOf) });
  const behind = target?.planned != null && value !== null && value < target.planned;
  return (
    <Card
      title={title}
      aside={
        target?.planned != null && (
          <Badge tone={behind ? 'bad' : 'ok'} icon={behind ? 'alert' : 'check'}>
            {t(behind ? 'targets.behindPlan' : 'targets.onPlan')}
          </Badge>
        )
      }
    >
      <TargetFigure code={code} figure={figure} asOf={data.asOf} />
      <div className="mt4">
        <LineChart
          history={history}
          census={code === 'professionals' ? data.history.census : undefined}
          target={target}
          unit={t(`targets.unit.${code}`)}
          label={label}
        />
        <PointsTable history={history} forecast={null} caption={label} />
      </div>
      {edits && (
        <div className="row mt3">
          <Button size="sm" onClick={() => setEditing(true)}>
            {t('targets.edit')}
          </Button>
        </div>
      )}
      {editing && <TargetDialog indicator={code} title={title} onClose={() => setEditing(false)} />}
    </Card>
  );
}

/** Are we on course? */
export function TargetsPage() {
  const f = formats();
  const { data } = useSuspenseQuery(progressQuery);
  const progress = data.data;
  const rows = progress.funnel.flatMap(({ kind, value }, at) => {
    const stage = FUNNEL[kind as keyof typeof FUNNEL];
    const before = progress.funnel[at - 1]?.value;
    return {
      key: kind,
      label: (
        <Link to="/$lang/indicators/$code" params={{ lang: reader().lang, code: stage[0] }} search={{}}>
          {t(stage[1])}
        </Link>
      ),
      value,
      note: before ? t('targets.share', { share: f.percent(value / before) }) : undefined,
      tone: at < 3 ? ('dim' as const) : undefined,
    };
  });
  return (
    <>
      <PageHead
        title={t('targets.title')}
        lead={answerOf(progress.indicators.graduates)}
        acts={<span className="sm muted">{t('targets.now', { day: f.day(progress.asOf) })}</span>}
      />
      <div className="cols two">
        {CODES.map((code) => (
          <TargetCard key={code} code={code} figure={progress.indicators[code]} data={progress} />
        ))}
      </div>
      <section className="mt6">
        <Card title={t('targets.funnel')} aside={t('targets.inTraining', { n: progress.inTraining })}>
          <Bars rows={rows} />
        </Card>
      </section>
    </>
  );
}
