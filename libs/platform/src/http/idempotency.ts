import { createHash } from 'node:crypto';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { from, lastValueFrom, type Observable, of, switchMap } from 'rxjs';
import { IdempotencyRepository } from '../database/idempotency.repository.js';
import { Transactions } from '../database/transactions.js';
import { DomainError } from '../errors/domain-error.js';
import { requestContext } from '../request/request-context.js';
import { errorOfStatus } from './status-errors.js';

const CREATES = 'masar:creates';

/** Marks a POST that creates something: it must carry an Idempotency-Key, and a repeat gets the first answer. */
export const Creates = () =>
  applyDecorators(
    SetMetadata(CREATES, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'one per intent, kept for retries; a repeat gets the first answer',
      schema: { type: 'string', minLength: 8, maxLength: 100 },
    }),
  );

/**
 * A repeat after a lost answer gets the first answer. The key is written in the transaction of the work itself, so a
 * repeat that arrives meanwhile waits for it, and a crash leaves neither. Looked at before If-Match (the contract).
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    private readonly keys: IdempotencyRepository,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const accountId = requestContext()?.accountId;
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next.handle();
    const key = readKey(request.get('idempotency-key'));
    if (key === null && this.reflector.get<boolean>(CREATES, context.getHandler())) throw missingKey();
    if (key === null || !accountId) return next.handle();
    return from(
      this.once(accountId, key, request, response, () => lastValueFrom(next.handle(), { defaultValue: undefined })),
    ).pipe(switchMap((body) => of(body)));
  }

  private once(
    accountId: string,
    key: string,
    request: Request,
    response: Response,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const fingerprint = fingerprintOf(request);
    return this.transactions.run(async () => {
      if (await this.keys.begin(accountId, key, fingerprint)) {
        const body = await work();
        const etag = (body as { version?: unknown } | null | undefined)?.version;
        await this.keys.finish(
          accountId,
          key,
          response.statusCode,
          withoutSecret(body) ?? null,
          typeof etag === 'number' ? `"v${etag}"` : null,
        );
        return body;
      }
      const first = await this.keys.read(accountId, key);
      if (!first.fingerprint.equals(fingerprint)) throw otherPayload();
      if (first.status === null) throw errorOfStatus(409);
      response.status(first.status).set('Idempotent-Replayed', 'true');
      if (first.etag) response.set('ETag', first.etag);
      return first.body ?? undefined;
    });
  }
}

/** What was shown once is not kept: the repeat of an answer with a `token` says null in its place. */
const withoutSecret = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'token' in body ? { ...body, token: null } : body;

/** A structured-field string or a bare token; null when there is none. Errors: 400 when it is neither. */
function readKey(header: string | undefined): string | null {
  if (header === undefined) return null;
  const key = /^"([\x21\x23-\x5b\x5d-\x7e]{8,100})"$/.exec(header)?.[1] ?? /^([\w.:-]{8,100})$/.exec(header)?.[1];
  if (!key)
    throw new DomainError('idempotency.unreadable', 400, {
      ar: 'مفتاح Idempotency-Key غير مقروء.',
      en: 'The Idempotency-Key cannot be read: 8 to 100 visible characters.',
    });
  return key;
}

const fingerprintOf = (request: Request) =>
  createHash('sha256')
    .update(`${request.method}\0${request.originalUrl}\0${JSON.stringify(request.body ?? null)}`)
    .digest();

const missingKey = () =>
  new DomainError('idempotency.missing', 400, {
    ar: 'ينقص الطلب مفتاح Idempotency-Key.',
    en: 'An Idempotency-Key is needed, so that a repeat does not create twice.',
  });

const otherPayload = () =>
  new DomainError('idempotency.reused', 422, {
    ar: 'استُعمل هذا المفتاح لطلب آخر.',
    en: 'This Idempotency-Key was used for another request.',
  });
