import { type Request } from 'express';

/** A page that anybody may read, whole without a script. */
export interface PublicPage {
  /** An express path that begins with `/:lang`. */
  path: string;
  /** Somebody who is signed in gets the client application at this path instead. */
  visitorsOnly?: boolean;
  load(request: Request): Promise<{ status: number; page: string; data: unknown }>;
}

/** What visitors find where; the data of each page comes from the room that owns it. */
export function publicPages(): PublicPage[] {
  return [];
}
