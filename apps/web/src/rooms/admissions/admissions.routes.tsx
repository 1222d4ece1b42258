import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.queries';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';
import { type ShownHere, shownOf } from './shown';

const admissions = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'admissions',
  loader: () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
});

const applications = createRoute({
  getParentRoute: () => admissions,
  path: 'applications',
  loader: async ({ context: { queries } }) => {
    const { intakesQuery, toReviewQuery } = await import('./admissions.queries');
    await Promise.all([queries.ensureQueryData(intakesQuery), queries.ensureQueryData(toReviewQuery)]);
  },
  component: lazyRouteComponent(() => import('./ApplicationsPage'), 'ApplicationsPage'),
});

const intake = createRoute({
  getParentRoute: () => admissions,
  path: 'applications/$intakeId',
  validateSearch: ({ show }: Record<string, unknown>): { show?: ShownHere } =>
    shownOf(show) ? { show: shownOf(show) } : {},
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps }) => {
    const { applicationsQuery, intakeQuery } = await import('./admissions.queries');
    await Promise.all([
      queries.ensureQueryData(intakeQuery(params.intakeId)),
      queries.ensureInfiniteQueryData(applicationsQuery(params.intakeId, deps.show ?? 'waiting')),
    ]);
  },
  component: lazyRouteComponent(() => import('./IntakePage'), 'IntakePage'),
});

const newIntake = createRoute({
  getParentRoute: () => admissions,
  path: 'intakes/new',
  loader: async ({ context: { queries } }) => {
    const { choicesQuery } = await import('./admissions.queries');
    await queries.ensureQueryData(choicesQuery);
  },
  component: lazyRouteComponent(() => import('./NewIntakePage'), 'NewIntakePage'),
});

const newCohort = createRoute({
  getParentRoute: () => admissions,
  path: 'cohorts/new',
  loader: async ({ context: { queries } }) => {
    const { choicesQuery, intakesQuery } = await import('./admissions.queries');
    await Promise.all([queries.ensureQueryData(choicesQuery), queries.ensureQueryData(intakesQuery)]);
  },
  component: lazyRouteComponent(() => import('./NewCohortPage'), 'NewCohortPage'),
});

const apply = createRoute({
  getParentRoute: () => admissions,
  path: 'intakes/$intakeId/apply',
  loader: async ({ context: { queries }, params: { intakeId } }) => {
    const [{ ownApplicationsQuery, publicIntakeQuery }, session] = await Promise.all([
      import('./admissions.queries'),
      queries.ensureQueryData(sessionQuery),
    ]);
    await Promise.all([
      queries.ensureQueryData(publicIntakeQuery(intakeId)),
      session?.roles.some(({ role }) => role === 'trainee')
        ? queries.ensureQueryData(ownApplicationsQuery(intakeId))
        : null,
    ]);
  },
  component: lazyRouteComponent(() => import('./ApplyPage'), 'ApplyPage'),
});

export const admissionsRoutes = admissions.addChildren([applications, intake, newIntake, newCohort, apply]);
