import { type NextFunction, type Request, type Response } from 'express';
import { invalid } from '../errors/domain-error.js';
import { sendProblem } from './problem.filter.js';
import { errorOfStatus } from './status-errors.js';
import { unknownField } from './validation.js';

/** No body of ours is nested deeper than a handful; what walks through one must not run out of stack. */
const DEEPEST = 32;

/**
 * Refuses what no rule of a field ever sees: a body nested without end (400), and members with a name that every object
 * inherits, such as `constructor` and `__proto__`, which validators take for known (422 with a pointer).
 */
export function plainBodyOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.headers['content-length'] === '0') request.body = undefined; // the parser reads nothing as `{}`
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) return next();
  const flaw = flawOf(body, 0);
  if (flaw === null) return next();
  sendProblem(request, response, flaw === 'deep' ? errorOfStatus(400) : invalid([unknownField(flaw)]));
}

/** Null when there is nothing wrong, `deep`, or the pointer to the first member with an inherited name. */
export function flawOf(value: object, depth: number): string | null {
  if (depth === DEEPEST) return 'deep';
  for (const name of Object.keys(value)) {
    if (name in Object.prototype) return `/${name}`;
    const child: unknown = (value as Record<string, unknown>)[name];
    if (typeof child !== 'object' || child === null) continue;
    const flaw = flawOf(child, depth + 1);
    if (flaw !== null) return flaw === 'deep' ? flaw : `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${flaw}`;
  }
  return null;
}
