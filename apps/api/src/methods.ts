import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { errorOfStatus, sendProblem } from '#platform';

interface Layer {
  match(path: string): boolean;
  route?: { methods: Record<string, boolean> };
}
interface Router {
  stack: Layer[];
}

/** A method that a path does not take gets 405 with `Allow`, a body that no route reads gets 415; express would say 404. */
export function allowedMethods(app: NestExpressApplication) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const path = request.originalUrl.split('?')[0]!;
    const allowed = methodsOf(app, path);
    if (allowed.length && !allowed.includes(request.method) && request.method !== 'HEAD') {
      response.setHeader('Allow', allowed.join(', '));
      return sendProblem(request, response, errorOfStatus(405));
    }
    if (
      hasBody(request) &&
      allowed.length &&
      !/^(application\/json|multipart\/form-data)\b/i.test(request.get('content-type') ?? '')
    )
      return sendProblem(request, response, errorOfStatus(415));
    next();
  };
}

const hasBody = (request: Request) =>
  ['POST', 'PUT', 'PATCH'].includes(request.method) &&
  (request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0);

function methodsOf(app: NestExpressApplication, path: string): string[] {
  const { router } = app.getHttpAdapter().getInstance() as unknown as { router: Router };
  const found = new Set<string>();
  for (const layer of router.stack)
    if (layer.route && safeMatch(layer, path))
      for (const [method, on] of Object.entries(layer.route.methods)) if (on) found.add(method.toUpperCase());
  return [...found];
}

function safeMatch(layer: Layer, path: string): boolean {
  try {
    return layer.match(path);
  } catch {
    return false;
  }
}
