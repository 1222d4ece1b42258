import { type QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import { words } from './teaching.routes';

export { teachingRoutes } from './teaching.routes';

/** The roster of a cohort as a sheet; `prepareRoster` in the page's loader fetches its words and its data. */
export const RosterGrid = lazy(async () => ({ default: (await import('./roster/RosterGrid')).RosterGrid }));
export const prepareRoster = async (queries: QueryClient, cohortId: string) => {
  const [{ gridQuery }] = await Promise.all([import('./roster/grid.queries'), words(), import('./roster/RosterGrid')]);
  await queries.ensureQueryData(gridQuery(cohortId));
};

/** The sessions of a cohort, a month at a time; whoever may plan it changes them there. `prepareTimetable` in the page's loader. */
export const Timetable = lazy(async () => ({ default: (await import('./timetable/Timetable')).Timetable }));
export const prepareTimetable = () => Promise.all([words(), import('./timetable/Timetable')]);

/** The courses of a cohort and the marks that each lacks. `prepareMarks` in the page's loader. */
export const CourseMarks = lazy(async () => ({ default: (await import('./results/CourseMarks')).CourseMarks }));
export const prepareMarks = async (queries: QueryClient) => {
  const [{ toMarkQuery }] = await Promise.all([import('./results/results.queries'), words()]);
  await queries.ensureQueryData(toMarkQuery);
};
