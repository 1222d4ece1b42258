import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { today } from '../../../i18n/today';
import { Timetable } from '../../teaching';
import { cohortQuery } from '../training.queries';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

export function TimetableTab() {
  const { cohortId } = route.useParams();
  const { can } = useSuspenseQuery(cohortQuery(cohortId)).data.data;
  return <Timetable cohortId={cohortId} today={today()} canPlan={can.update} />;
}
