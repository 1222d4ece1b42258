import { type NextFunction, type Request, type Response } from 'express';
import { errorOfStatus, sendProblem } from '#platform';

/** Whether the percent-encoding of a path can be read as UTF-8. */
export function isReadable(path: string): boolean {
  if (!path.includes('%')) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** An address that cannot be decoded gets 400 as any other unreadable request, before a router stumbles over it. */
export function readableAddressOnly(request: Request, response: Response, next: NextFunction): void {
  if (isReadable(request.path)) return next();
  sendProblem(request, response, errorOfStatus(400));
}
