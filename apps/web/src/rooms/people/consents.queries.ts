import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { type components } from '../../api/schema';
import { type Session } from '../../api/session.queries';

export type Consent = components['schemas']['ConsentResponse'];

/** The person that an account speaks for, or null. */
export const ownPersonOf = (session: Session): string | null =>
  session.roles.find(({ role, scope }) => role === 'trainee' && scope?.kind === 'person')?.scope?.id ?? null;

export const consentsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['consents', personId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/persons/{personId}/consents', { params: { path: { personId } }, signal })),
  });
