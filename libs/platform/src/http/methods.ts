import { type Request } from 'express';

interface Layer {
  match(path: string): boolean;
  route?: { methods: Record<string, boolean> };
}

/** The methods that some route takes at the path of a request; empty when no route is there. */
export function methodsAt(request: Request): string[] {
  const path = request.originalUrl.split('?')[0]!;
  const { stack } = request.app.router as unknown as { stack: Layer[] };
  const found = new Set<string>();
  for (const layer of stack)
    if (layer.route && matches(layer, path))
      for (const [method, on] of Object.entries(layer.route.methods)) if (on) found.add(method.toUpperCase());
  return [...found];
}

function matches(layer: Layer, path: string): boolean {
  try {
    return layer.match(path);
  } catch {
    return false;
  }
}
