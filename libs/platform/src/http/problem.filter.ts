import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
  NotFoundException,
} from '@nestjs/common';
import { type Request, type Response } from 'express';
import { sqlState } from '../database/constraints.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { preferredLanguage } from '../languages/language.js';
import { requestContext } from '../request/request-context.js';
import { methodsAt } from './methods.js';
import { type Problem } from './problem.js';
import { errorOfStatus } from './status-errors.js';

/** The one place where something thrown becomes an answer: always a problem document, never a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.end();
    const error = thrown instanceof NotFoundException ? noSuchRoute(request, response) : asDomainError(thrown);
    if (error.status >= 500)
      this.logger.error({ event: 'failed', error: String(thrown), stack: (thrown as Error)?.stack });
    sendProblem(request, response, error);
  }
}

export function sendProblem(request: Request, response: Response, error: DomainError): void {
  const language = requestContext()?.language ?? preferredLanguage(request.get('accept-language'));
  const problem: Problem = {
    type: `urn:masar:problem:${error.code}`,
    title: error.text[language],
    status: error.status,
    detail: error.text[language],
    code: error.code,
    requestId: requestContext()?.requestId ?? '',
    ...(error.fields.length || error.status === 400 || error.status === 422
      ? { errors: error.fields.map(({ pointer, code, text }) => ({ pointer, code, message: text[language] })) }
      : {}),
    ...(Object.keys(error.details).length ? { details: error.details } : {}),
  };
  response
    .status(error.status)
    .set('Content-Language', language)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

/** No route took the request: the path is not there, or it does not take this method (405 with `Allow`; express would say 404). */
function noSuchRoute(request: Request, response: Response): DomainError {
  const allowed = methodsAt(request);
  if (!allowed.length) return notFound();
  response.setHeader('Allow', allowed.join(', '));
  return errorOfStatus(405);
}

function asDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof HttpException) return errorOfStatus(thrown.getStatus());
  const status = statusOf(thrown);
  if (status !== null) return errorOfStatus(status);
  return errorOfSqlState(sqlState(thrown)) ?? errorOfStatus(500);
}

/** body-parser, multer and their like throw plain errors with a status. */
function statusOf(thrown: unknown): number | null {
  const { status, code } = thrown as { status?: unknown; code?: unknown };
  if (code === 'LIMIT_FILE_SIZE') return 413;
  if (thrown instanceof URIError) return 400;
  if (typeof code === 'string' && code.startsWith('LIMIT_')) return 400;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

/** What slips past validation and is refused by the database is still the caller's fault. */
function errorOfSqlState(state: string | null): DomainError | null {
  if (!state) return null;
  if (['22P02', '22007', '22008', '22003', '22021', '22P05', '22001', '23514', '23502', '21000'].includes(state))
    return errorOfStatus(400);
  if (['23505', '23503', '23P01', '40001', '40P01', '55P03'].includes(state)) return errorOfStatus(409);
  if (state === '57014') return errorOfStatus(503);
  return null;
}
