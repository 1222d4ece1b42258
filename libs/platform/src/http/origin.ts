import { type NextFunction, type Request, type Response } from 'express';
import { sendProblem } from './problem.filter.js';
import { errorOfStatus } from './status-errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A writing request that carries a cookie must come from our own pages; a bearer token needs no such proof. */
export function ownOriginOnly(publicUrl: string) {
  const own = new URL(publicUrl).origin;
  return (request: Request, response: Response, next: NextFunction): void => {
    if (SAFE.has(request.method) || !request.headers.cookie || isOwn(request, own)) return next();
    sendProblem(request, response, errorOfStatus(403));
  };
}

function isOwn(request: Request, own: string): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  if (origin !== undefined) return origin === own || sameHost(origin, request.get('host'));
  return site === 'same-origin';
}

const sameHost = (origin: string, host: string | undefined) => URL.canParse(origin) && new URL(origin).host === host;
