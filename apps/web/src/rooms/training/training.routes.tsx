import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';
import { prepareMarks, prepareRoster, prepareTimetable } from '../teaching';

const training = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'training',
  loader: () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
});

const desk = createRoute({
  getParentRoute: () => training,
  path: 'desk',
  loader: async ({ context: { queries } }) => {
    const { deskQuery } = await import('./training.queries');
    await queries.ensureQueryData(deskQuery);
  },
  component: lazyRouteComponent(() => import('./desk/DeskPage'), 'DeskPage'),
});

const cohorts = createRoute({
  getParentRoute: () => training,
  path: 'cohorts',
  loader: async ({ context: { queries } }) => {
    const { cohortsQuery } = await import('./training.queries');
    await queries.ensureQueryData(cohortsQuery);
  },
  component: lazyRouteComponent(() => import('./cohorts/CohortsPage'), 'CohortsPage'),
});

const cohort = createRoute({
  getParentRoute: () => training,
  path: 'cohorts/$cohortId',
  loader: async ({ context: { queries }, params: { cohortId } }) => {
    const { cohortQuery } = await import('./training.queries');
    await queries.ensureQueryData(cohortQuery(cohortId));
  },
  component: lazyRouteComponent(() => import('./cohorts/CohortPage'), 'CohortPage'),
});

const roster = createRoute({
  getParentRoute: () => cohort,
  path: '/',
  loader: ({ context: { queries }, params: { cohortId } }) => prepareRoster(queries, cohortId),
  component: lazyRouteComponent(() => import('./cohorts/RosterTab'), 'RosterTab'),
});

const trainees = createRoute({
  getParentRoute: () => cohort,
  path: 'trainees',
  loader: async ({ context: { queries }, params: { cohortId } }) => {
    const { enrolmentsQuery } = await import('./training.queries');
    await queries.ensureQueryData(enrolmentsQuery(cohortId));
  },
  component: lazyRouteComponent(() => import('./people/TraineesTab'), 'TraineesTab'),
});

const assessments = createRoute({
  getParentRoute: () => cohort,
  path: 'assessments',
  loader: ({ context: { queries } }) => prepareMarks(queries),
  component: lazyRouteComponent(() => import('./cohorts/AssessmentsTab'), 'AssessmentsTab'),
});

const timetable = createRoute({
  getParentRoute: () => cohort,
  path: 'timetable',
  loader: () => prepareTimetable(),
  component: lazyRouteComponent(() => import('./cohorts/TimetableTab'), 'TimetableTab'),
});

const graduation = createRoute({
  getParentRoute: () => cohort,
  path: 'graduation',
  loader: async ({ context: { queries }, params: { cohortId } }) => {
    const { graduationQuery } = await import('./training.queries');
    await queries.ensureQueryData(graduationQuery(cohortId));
  },
  component: lazyRouteComponent(() => import('./graduation/GraduationTab'), 'GraduationTab'),
});

const certificates = createRoute({
  getParentRoute: () => cohort,
  path: 'certificates',
  loader: async ({ context: { queries }, params: { cohortId } }) => {
    const { certificatesQuery } = await import('./training.queries');
    await queries.ensureQueryData(certificatesQuery(cohortId));
  },
  component: lazyRouteComponent(() => import('./graduation/CertificatesTab'), 'CertificatesTab'),
});

export const trainingRoutes = training.addChildren([
  desk,
  cohorts,
  cohort.addChildren([roster, trainees, timetable, assessments, graduation, certificates]),
]);
