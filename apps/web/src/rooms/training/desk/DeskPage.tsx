import { useSuspenseQuery } from '@tanstack/react-query';
import { createLink, Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { LinkButton } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { type NeedGroup, NeedsList } from '../../../ui/NeedsList';
import { PageHead } from '../../../ui/PageHead';
import { ReasonLine } from '../../../ui/ReasonLine';
import { Name } from '../../../ui/text';
import { CohortBadge } from '../cohorts/cohort-badge';
import { type AtRisk, deskQuery, type DueCheck, type IntakeToReview, type Unmarked } from '../training.queries';
import { t } from '../words';

const ButtonLink = createLink(LinkButton);

/** A coordinator's first screen: what needs me today. */
export function DeskPage() {
  const { data: desk } = useSuspenseQuery(deskQuery);
  const groups = [
    atRisk(desk.atRisk),
    unmarked(desk.unmarked),
    applications(desk.applications),
    retention(desk.retention),
  ];
  const waiting = groups.reduce((sum, group) => sum + group.needs.length, 0);
  return (
    <>
      <PageHead title={t('desk.title')} lead={t('desk.lead', { n: waiting })} />
      <div className="cols desk">
        <NeedsList groups={groups} />
        <Card flush title={t('desk.myCohorts')}>
          <ul className="list">
            {desk.cohorts.map((cohort) => (
              <li key={cohort.id}>
                <span className="grow">
                  <Link to="/$lang/cohorts/$cohortId" params={{ lang: reader().lang, cohortId: cohort.id }}>
                    <Name>{inLanguage(cohort.title)}</Name>
                  </Link>
                  <span className="sub row">
                    {cohort.attendanceRate === null
                      ? null
                      : `${t('cohorts.attendance')} ${formats().percent(cohort.attendanceRate)}`}
                  </span>
                </span>
                <CohortBadge state={cohort.state} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

const atRisk = (rows: AtRisk[]): NeedGroup => ({
  key: 'at-risk',
  title: t('desk.atRisk'),
  icon: 'alert',
  tone: 'warn',
  needs: rows.map((row) => ({
    key: row.enrolmentId,
    what: <Name>{inLanguage(row.name)}</Name>,
    where: <Name>{inLanguage(row.cohort.name)}</Name>,
    why: row.reasons.map(whyAtRisk).join(' '),
    act: (
      <ButtonLink to="/$lang/cohorts/$cohortId" params={{ lang: reader().lang, cohortId: row.cohort.id }}>
        {t('desk.see')}
      </ButtonLink>
    ),
  })),
});

function whyAtRisk({ code, rate, limit, absent, course }: AtRisk['reasons'][number]): string {
  const f = formats();
  if (code === 'absent_recently') return t('desk.why.absent_recently', { n: absent ?? 0 });
  if (code === 'course_failed') return t('desk.why.course_failed', { course: course ? inLanguage(course.name) : '' });
  return t(`desk.why.${code}`, { rate: f.percent(rate ?? 0), limit: f.percent(limit ?? 0) });
}

const unmarked = (rows: Unmarked[]): NeedGroup => ({
  key: 'unmarked',
  title: t('desk.unmarked'),
  icon: 'cal',
  needs: rows.map((row) => ({
    key: row.id,
    what: <Name>{inLanguage(row.course.name)}</Name>,
    where: <Name>{inLanguage(row.cohort.name)}</Name>,
    why: formats().instant(row.startsAt),
    act: (
      <ButtonLink to="/$lang/sessions/$sessionId" params={{ lang: reader().lang, sessionId: row.id }}>
        {t('desk.openSheet')}
      </ButtonLink>
    ),
  })),
});

const applications = (rows: IntakeToReview[]): NeedGroup => ({
  key: 'applications',
  title: t('desk.applications'),
  icon: 'doc',
  count: rows.reduce((sum, row) => sum + row.waiting, 0),
  needs: rows.map((row) => ({
    key: row.intake.id,
    what: t('desk.waiting', { n: row.waiting }),
    where: <Name>{inLanguage(row.intake.title)}</Name>,
    why: t('desk.oldest', { day: formats().day(row.oldestOn), closes: formats().day(row.closesOn) }),
    act: (
      <ButtonLink to="/$lang/applications/$intakeId" params={{ lang: reader().lang, intakeId: row.intake.id }}>
        {t('desk.review')}
      </ButtonLink>
    ),
  })),
});

const retention = (rows: DueCheck[]): NeedGroup => ({
  key: 'retention',
  title: t('desk.retention'),
  icon: 'shield',
  needs: rows.map((row) => ({
    key: row.id,
    what: <Name>{inLanguage(row.name)}</Name>,
    where: row.company ? <Name>{inLanguage(row.company)}</Name> : null,
    why:
      row.state === 'disagreement' ? (
        <ReasonLine kind="against">{t('desk.disagree')}</ReasonLine>
      ) : (
        t('desk.check', { n: row.afterDays, day: formats().day(row.dueOn) })
      ),
    act: (
      <ButtonLink to="/$lang/placements/$placementId" params={{ lang: reader().lang, placementId: row.placementId }}>
        {t('desk.settle')}
      </ButtonLink>
    ),
  })),
});
