import { type OpenAPIObject } from '@nestjs/swagger';
import { type NextFunction, type Request, type Response } from 'express';
import { errorOfStatus, sendProblem } from '#platform';

const FORM = 'multipart/form-data';

/** A body of a kind that no route reads gets 415: all of them read JSON, and forms, never packed, only those that the description names. */
export function knownMediaTypesOnly({ paths }: OpenAPIObject) {
  const takeForms = new Set(
    Object.keys(paths).filter((path) => {
      const body = paths[path]?.post?.requestBody;
      return body && 'content' in body && FORM in body.content;
    }),
  );
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!hasBody(request) || request.is('application/json')) return next();
    const form = request.is(FORM) && request.get('content-encoding') === undefined;
    if (form && takeForms.has(request.originalUrl.split('?')[0]!)) return next();
    sendProblem(request, response, errorOfStatus(415));
  };
}

const hasBody = (request: Request) =>
  ['POST', 'PUT', 'PATCH'].includes(request.method) &&
  (request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0);
