import { fileURLToPath } from 'node:url';
import { type Language } from '#platform';

/** The built web client, as seen from the server: two functions that write HTML, and a folder of files. */
export interface WebClient {
  /** The document of the client application for a path that begins with the language. */
  shell(request: { lang: Language; path: string; origin: string }): string;
  /** Whether the client has a page at a path that begins with the language. */
  isClientPath(path: string): boolean;
  /** A page that is whole without any script. */
  renderPage(request: PageRequest): string;
}

export interface PageRequest {
  lang: Language;
  page: string;
  data: unknown;
  path: string;
  origin: string;
  signedIn: boolean;
}

// Tests run the source, the server runs the build; the client is always the built one.
const house = new URL('../../../../', import.meta.url);
const dist = house.pathname.endsWith('/dist/') ? house : new URL('dist/', house);

export const WEB_FILES = fileURLToPath(new URL('web', dist));

/** Loads what `npm run build:web` made. */
export async function loadWebClient(): Promise<WebClient> {
  return (await import(new URL('web-server/server.js', dist).href)) as WebClient;
}
