import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type NextFunction, type Request, type Response } from 'express';
import { type Language, preferredLanguage } from '../languages/language.js';

/** What every line of a request may need to say who asked: never what a decision is made from. */
export interface RequestContext {
  requestId: string;
  language: Language;
  accountId: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const requestContext = (): RequestContext | undefined => storage.getStore();

/** Gives each request an id (its own if it brings a sane one) and remembers the language it asks for. */
export function requestContextMiddleware(request: Request, response: Response, next: NextFunction): void {
  const brought = request.get('x-request-id');
  const requestId = brought && /^[\w-]{8,64}$/.test(brought) ? brought : randomUUID();
  response.setHeader('X-Request-Id', requestId);
  storage.run({ requestId, language: preferredLanguage(request.get('accept-language')), accountId: null }, next);
}
