import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { type paths } from '../../api/schema';

export type TokenBody = paths['/api/v1/account/tokens']['post']['requestBody']['content']['application/json'];
export type Preferences = paths['/api/v1/account/preferences']['post']['requestBody']['content']['application/json'];

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/sessions', { signal })),
});

export const tokensQuery = queryOptions({
  queryKey: ['account', 'tokens'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/tokens', { signal })),
});

export const endSession = (sessionId: string) =>
  answer(api.DELETE('/api/v1/account/sessions/{sessionId}', { params: { path: { sessionId } } }));
export const endOtherSessions = () => answer(api.DELETE('/api/v1/account/sessions'));
export const endToken = (tokenId: string) =>
  answer(api.DELETE('/api/v1/account/tokens/{tokenId}', { params: { path: { tokenId } } }));
export const createToken = (body: TokenBody, header: { 'Idempotency-Key': string }) =>
  answer(api.POST('/api/v1/account/tokens', { body, params: { header } }));
export const changePassword = (body: { current: string; password: string }) =>
  answer(api.POST('/api/v1/account/password', { body }));
export const changePreferences = (body: Preferences) => answer(api.POST('/api/v1/account/preferences', { body }));
