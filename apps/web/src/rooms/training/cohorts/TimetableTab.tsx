import { getRouteApi } from '@tanstack/react-router';
import { today } from '../../../i18n/today';
import { Timetable } from '../../teaching';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

export const TimetableTab = () => <Timetable cohortId={route.useParams().cohortId} today={today()} choices={null} />;
