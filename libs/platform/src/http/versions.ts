import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  Param,
  type PipeTransform,
} from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { notFound, staleVersion } from '../errors/domain-error.js';
import { isId } from './fields.js';
import { errorOfStatus } from './status-errors.js';

/** The version that the caller started from. Errors: 428 without If-Match, 412 when it is none that we gave. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionOf(context.switchToHttp().getRequest<Request>());
  if (version === null) throw errorOfStatus(428);
  return version;
});

/** The same for a POST, whose step can be taken only once anyway: null when the caller does not say. */
export const IfMatchWhenGiven = createParamDecorator((_: unknown, context: ExecutionContext): number | null =>
  versionOf(context.switchToHttp().getRequest<Request>()),
);

function versionOf(request: Request): number | null {
  const header = request.get('if-match')?.trim();
  if (!header || header === '*') return null;
  const version = /^"v(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw staleVersion();
  return Number(version);
}

/** Whatever is answered with a `version` carries it as a strong ETag. */
@Injectable()
export class VersionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((body: unknown) => {
        const version = (body as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') response.setHeader('ETag', `"v${version}"`);
      }),
    );
  }
}

/** An identifier in a path: what is none of ours names nothing. */
class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw notFound();
    return value.toLowerCase();
  }
}

export const IdParam = (name: string) => Param(name, new IdPipe());
