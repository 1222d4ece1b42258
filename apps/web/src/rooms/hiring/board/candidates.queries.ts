import { answer, api } from '../../../api/client';

/** Asks somebody to apply; they see it beside the role. */
export const invite = (roleId: string, candidate: string) =>
  answer(api.POST('/api/v1/roles/{roleId}/invitations', { params: { path: { roleId } }, body: { candidate } }));
