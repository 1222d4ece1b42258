import createClient from 'openapi-fetch';
import { reader } from '../i18n/reader';
import { type paths } from './schema';

/** What the server says when it refuses (RFC 9457): `detail` and every message come in the page's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  requestId?: string;
  errors?: { pointer: string; code: string; message: string }[];
  /** What is needed to go on, e.g. likely duplicates. */
  details?: Record<string, unknown>;
}

/** `/people/0/phone` → `people.0.phone`, the name that the field has in its form. */
export const fieldOf = (pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** What the server refused, in the reader's language; `fields` holds the messages by field name. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
  get status() {
    return this.problem.status;
  }
  get code() {
    return this.problem.code;
  }
  get fields() {
    const by: Record<string, string[]> = {};
    for (const { pointer, message } of this.problem.errors ?? []) (by[fieldOf(pointer)] ??= []).push(message);
    return by;
  }
}

/** Nobody knows whether the request arrived: no network, or the answer was lost. */
export class NoAnswer extends Error {}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'status' in error && 'code' in error;

/** Any failed response as a refusal, also one that a proxy wrote and that is no problem document. */
const refusalOf = (error: unknown, response: Response) =>
  new Refusal(
    isProblem(error)
      ? error
      : {
          type: 'about:blank',
          title: `${response.status} ${response.statusText}`,
          status: response.status,
          code: `http.${response.status}`,
        },
  );

/** The data and the version (`ETag`, empty when there is none) of an answer. Throws Refusal or NoAnswer. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>) {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new NoAnswer(undefined, { cause });
  });
  if (!response.ok) throw refusalOf(error, response);
  return { data: data as T, etag: response.headers.get('ETag') ?? '' };
}

/** The server as its OpenAPI description says it is. Problem texts come in the page's language, not the browser's. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', reader().lang);
  },
});

/** The version that a change starts from: a stale one is answered with 412. */
export const ifMatch = (etag: string) => ({ 'If-Match': etag });

/** Asks the service worker to keep this answer for the time without a network. Sign-out throws away what was kept. */
export const keptOffline = { 'X-Masar-Keep': '1' };
