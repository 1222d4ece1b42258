import { answer, api, ifMatch } from '../../../api/client';
import { type components } from '../../../api/schema';
import { type Check, type Placement } from '../hiring.queries';

/** What the company, or the person, says about a day. */
export const answerCheck = ({ id, version }: Pick<Check, 'id' | 'version'>, says: 'employed' | 'left') =>
  answer(
    api.PATCH('/api/v1/retention-checks/{checkId}', {
      params: { path: { checkId: id } },
      body: { says },
      headers: ifMatch(`"v${version}"`),
    }),
  );

export const settleCheck = (
  { id, version }: Pick<Check, 'id' | 'version'>,
  body: components['schemas']['RetentionSettlement'],
) =>
  answer(
    api.POST('/api/v1/retention-checks/{checkId}/settlement', {
      params: { path: { checkId: id } },
      body,
      headers: ifMatch(`"v${version}"`),
    }),
  );

export const endPlacement = (
  { id, version }: Pick<Placement, 'id' | 'version'>,
  body: components['schemas']['PlacementEnd'],
) =>
  answer(
    api.POST('/api/v1/placements/{placementId}/end', {
      params: { path: { placementId: id } },
      body,
      headers: ifMatch(`"v${version}"`),
    }),
  );
