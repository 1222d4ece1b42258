import { getRouteApi } from '@tanstack/react-router';
import { CourseMarks } from '../../teaching';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

/** Where marks are missing in this cohort. */
export const AssessmentsTab = () => <CourseMarks cohortId={route.useParams().cohortId} />;
