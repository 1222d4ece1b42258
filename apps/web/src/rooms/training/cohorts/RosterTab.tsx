import { getRouteApi } from '@tanstack/react-router';
import { today } from '../../../i18n/today';
import { RosterGrid } from '../../teaching';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

/** How is each one? */
export const RosterTab = () => <RosterGrid cohortId={route.useParams().cohortId} today={today()} />;
