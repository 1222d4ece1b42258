import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { today } from '../../../i18n/today';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import { ReasonLine } from '../../../ui/ReasonLine';
import { Code, Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { type Graduation, graduationQuery, type Trainee } from '../training.queries';
import { t } from '../words';
import { ConfirmGraduation } from './ConfirmGraduation';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

/** Who meets the rule and who does not, and why; confirming makes graduates. */
export function GraduationTab() {
  const { cohortId } = route.useParams();
  const { data: graduation } = useSuspenseQuery(graduationQuery(cohortId)).data;
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const intent = useIntent();
  const ready = graduation.items.filter(({ meets, serial }) => meets && !serial);
  const graduate = useMutation({
    mutationFn: (on: string) =>
      intent.send({ personIds: ready.map(({ person }) => person.id), on }, (headers) =>
        answer(
          api.POST('/api/v1/cohorts/{cohortId}/graduation', {
            params: { path: { cohortId }, header: headers },
            body: { personIds: ready.map(({ person }) => person.id), on },
          }),
        ),
      ),
    onSuccess: async () => {
      setAsking(false);
      toast(t('graduation.done', { n: ready.length }));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['cohorts'] }),
        queries.invalidateQueries({ queryKey: ['certificates', cohortId] }),
      ]);
    },
  });
  return (
    <>
      <Rule graduation={graduation} />
      <div className="row between wrapf mt4">
        <p>
          {t('graduation.meet', { meet: formats().count(graduation.meet), all: formats().count(graduation.trainees) })}
        </p>
        <Button
          look="primary"
          whyNot={ready.length === 0 && t('graduation.do', { n: 0 })}
          onClick={() => setAsking(true)}
        >
          {t('graduation.do', { n: ready.length })}
        </Button>
      </div>
      <div className="mt4">
        <Card flush>
          <Verdicts rows={graduation.items} />
        </Card>
      </div>
      {asking && (
        <ConfirmGraduation
          count={ready.length}
          day={today()}
          error={graduate.error}
          busy={graduate.isPending}
          onClose={() => setAsking(false)}
          onConfirm={(on) => graduate.mutate(on)}
        />
      )}
    </>
  );
}

const Rule = ({ graduation: { rule } }: { graduation: Graduation }) => (
  <div className="well">
    <h2>{t('graduation.title')}</h2>
    <p className="soft mt1">
      {t('graduation.rule', {
        attendance: formats().count(rule.attendancePercent),
        electives: formats().count(rule.electivesPassed),
        capstone: formats().count(rule.capstoneMinimum),
        mean: formats().count(rule.weightedMeanMinimum),
      })}
    </p>
    <p className="muted sm mt1">{t('graduation.definition')}</p>
  </div>
);

function Verdicts({ rows }: { rows: Trainee[] }) {
  const f = formats();
  return (
    <DataTable
      caption={t('graduation.title')}
      rows={rows}
      rowKey={(row) => row.enrolmentId}
      empty={t('graduation.none')}
      columns={[
        {
          key: 'name',
          head: t('graduation.trainee'),
          names: true,
          cell: (row) => <Name>{inLanguage(row.person.name)}</Name>,
        },
        {
          key: 'attendance',
          head: t('graduation.attendance'),
          end: true,
          sort: (row) => row.attendanceRate,
          cell: (row) => (row.attendanceRate === null ? '—' : f.percent(Math.floor(row.attendanceRate * 100) / 100)),
        },
        {
          key: 'core',
          head: t('graduation.core'),
          end: true,
          deskOnly: true,
          cell: (row) => <bdi dir="ltr">{`${f.count(row.corePassed)}/${f.count(row.coreCourses)}`}</bdi>,
        },
        {
          key: 'capstone',
          head: t('graduation.capstone'),
          end: true,
          deskOnly: true,
          cell: (row) => mark(row.capstone),
        },
        {
          key: 'mean',
          head: t('graduation.mean'),
          end: true,
          deskOnly: true,
          sort: (row) => row.weightedMean,
          cell: (row) => mark(row.weightedMean),
        },
        { key: 'verdict', head: t('graduation.verdict'), cell: (row) => <Verdict row={row} /> },
      ]}
    />
  );
}

const mark = (value: number | null) =>
  value === null ? <span className="muted">{t('graduation.unknown')}</span> : formats().decimal(value);

function Verdict({ row }: { row: Trainee }) {
  if (row.serial)
    return (
      <>
        <Badge tone="ok" icon="check">
          {t('graduation.graduated')}
        </Badge>{' '}
        <Code>{row.serial}</Code>
      </>
    );
  if (row.meets) return <ReasonLine kind="for">{t('graduation.meets')}</ReasonLine>;
  return (
    <>
      {row.reasons.map((reason, at) => (
        <ReasonLine key={at} kind="against">
          {whyNot(reason)}
        </ReasonLine>
      ))}
    </>
  );
}

function whyNot({ code, course, have, need }: Trainee['reasons'][number]): string {
  const f = formats();
  const shown =
    have === null
      ? t('graduation.unknown')
      : code === 'attendance'
        ? f.percent(Math.floor(have) / 100)
        : f.decimal(have, have % 1 ? 1 : 0);
  return t(`graduation.why.${code}`, {
    have: shown,
    need: f.count(need),
    course: course ? inLanguage(course.title) : '',
  });
}
