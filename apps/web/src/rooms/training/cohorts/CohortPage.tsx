import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { PageHead } from '../../../ui/PageHead';
import { Tabs } from '../../../ui/Tabs';
import { Code, Name } from '../../../ui/text';
import { cohortQuery } from '../training.queries';
import { t } from '../words';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

/** One cohort; each of its parts has an address of its own. */
export function CohortPage() {
  const { cohortId } = route.useParams();
  const cohort = useSuspenseQuery(cohortQuery(cohortId)).data.data;
  const params = { lang: reader().lang, cohortId };
  return (
    <>
      <PageHead
        title={<Name>{inLanguage(cohort.title)}</Name>}
        tab={inLanguage(cohort.title)}
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
      />
      <Tabs label={t('cohort.tabs')}>
        <Link to="/$lang/cohorts/$cohortId" params={params} activeOptions={{ exact: true }}>
          {t('cohort.roster')}
        </Link>
        <Link to="/$lang/cohorts/$cohortId/timetable" params={params}>
          {t('cohort.timetable')}
        </Link>
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
