import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router';
import { useRoles } from '../../../api/session.queries';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { PageHead } from '../../../ui/PageHead';
import { Tabs } from '../../../ui/Tabs';
import { Code, Name } from '../../../ui/text';
import { cohortQuery } from '../training.queries';
import { t } from '../words';
import { CohortActs } from './CohortActs';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

const PART: Record<
  string,
  'cohort.trainees' | 'cohort.timetable' | 'cohort.assessments' | 'cohort.graduation' | 'cohort.certificates'
> = {
  trainees: 'cohort.trainees',
  timetable: 'cohort.timetable',
  assessments: 'cohort.assessments',
  graduation: 'cohort.graduation',
  certificates: 'cohort.certificates',
};

/** One cohort; each of its parts has an address of its own. */
export function CohortPage() {
  const { cohortId } = route.useParams();
  const cohort = useSuspenseQuery(cohortQuery(cohortId)).data.data;
  const roles = useRoles();
  const marks = cohort.state === 'running' && (roles.has('coordinator') || roles.has('trainer'));
  const part = useLocation({ select: ({ pathname }) => PART[pathname.split('/')[4] ?? ''] }) ?? 'cohort.roster';
  const params = { lang: reader().lang, cohortId };
  return (
    <>
      <PageHead
        title={<Name>{inLanguage(cohort.title)}</Name>}
        tab={`${inLanguage(cohort.title)} · ${t(part)}`}
        crumb={
          <>
            <Link to="/$lang/cohorts" params={params}>
              {t('cohorts.title')}
            </Link>
            <span aria-hidden="true">›</span>
            <Code>{cohort.code}</Code>
          </>
        }
        lead={t('cohort.lead', {
          n: cohort.counts.seated,
          curriculum: inLanguage(cohort.curriculum.title),
          centre: inLanguage(cohort.centre.title),
          day: formats().day(cohort.endsOn),
        })}
        acts={<CohortActs cohort={cohort} />}
      />
      <Tabs label={t('cohort.tabs')}>
        <Link to="/$lang/cohorts/$cohortId" params={params} activeOptions={{ exact: true }}>
          {t('cohort.roster')}
        </Link>
        <Link to="/$lang/cohorts/$cohortId/trainees" params={params}>
          {t('cohort.trainees')}
        </Link>
        <Link to="/$lang/cohorts/$cohortId/timetable" params={params}>
          {t('cohort.timetable')}
        </Link>
        {marks && (
          <Link to="/$lang/cohorts/$cohortId/assessments" params={params}>
            {t('cohort.assessments')}
          </Link>
        )}
        {cohort.can.graduate && (
          <Link to="/$lang/cohorts/$cohortId/graduation" params={params}>
            {t('cohort.graduation')}
          </Link>
        )}
        <Link to="/$lang/cohorts/$cohortId/certificates" params={params}>
          {t('cohort.certificates')}
        </Link>
      </Tabs>
      <Outlet />
    </>
  );
}
