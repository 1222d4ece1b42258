import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';

export const words = () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') });

const teaching = createRoute({ getParentRoute: () => signedInRoute, id: 'teaching', loader: words });

const today = createRoute({
  getParentRoute: () => teaching,
  path: 'today',
  loader: async ({ context: { queries } }) => {
    const [{ todayQuery, unmarkedQuery }, { toMarkQuery }] = await Promise.all([
      import('./sessions.queries'),
      import('./results/results.queries'),
    ]);
    await Promise.all([
      queries.ensureQueryData(todayQuery),
      queries.ensureQueryData(unmarkedQuery),
      queries.ensureQueryData(toMarkQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('./today/TodayPage'), 'TodayPage'),
});

const sheet = createRoute({
  getParentRoute: () => teaching,
  path: 'sessions/$sessionId',
  loader: async ({ context, params }) => {
    const { sheetQuery } = await import('./attendance/attendance.queries');
    await context.queries.ensureQueryData(sheetQuery(params.sessionId));
  },
  component: lazyRouteComponent(() => import('./attendance/SheetPage'), 'SheetPage'),
});

const grades = createRoute({
  getParentRoute: () => teaching,
  path: 'grades',
  loader: async ({ context }) => {
    const { toMarkQuery } = await import('./results/results.queries');
    await context.queries.ensureQueryData(toMarkQuery);
  },
  component: lazyRouteComponent(() => import('./results/GradesPage'), 'GradesPage'),
});

const marking = createRoute({
  getParentRoute: () => teaching,
  path: 'grades/$cohortId/$courseId',
  loader: async ({ context, params }) => {
    const { markingSheetQuery } = await import('./results/results.queries');
    await context.queries.ensureQueryData(markingSheetQuery(params.cohortId, params.courseId));
  },
  component: lazyRouteComponent(() => import('./results/MarkingPage'), 'MarkingPage'),
});

export const teachingRoutes = teaching.addChildren([today, sheet, grades, marking]);
