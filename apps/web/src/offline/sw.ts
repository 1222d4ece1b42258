/**
 * The service worker: the client opens without a network. It is built by itself (build/service-worker-plugin.ts), which
 * writes the files of the shell and a version made of their names into the two constants below.
 */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskedEvent extends WaitingEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  location: Location;
  clients: { claim(): Promise<void> };
  addEventListener(kind: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: WaitingEvent & { data: unknown }) => void): void;
}
declare const VERSION: string;
declare const FILES: string[];

const worker = self as unknown as Worker;
const SHELL = `masar-shell-${VERSION}`;
/** Answers of the API that a page asked to keep (header X-Masar-Keep); signing out deletes it. */
const KEPT = 'masar-kept';
const PATIENCE = 4000;

/** Files carry their content in their names, so what an older version fetched is still right. The page that is open keeps its own version: no skipWaiting. */
worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll([...FILES, '/ar/shell', '/en/shell'])));
});

worker.addEventListener('activate', (event) => {
  const old = (name: string) => name.startsWith('masar-shell-') && name !== SHELL;
  const clean = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(clean.then(() => worker.clients.claim()));
});

const isAsset = (url: string) => new URL(url, worker.location.origin).pathname.startsWith('/assets/');

/** What the page had loaded before this worker was there; it comes from the browser's own cache. */
worker.addEventListener('message', (event) => {
  const files = Array.isArray(event.data)
    ? event.data.filter((one): one is string => typeof one === 'string' && isAsset(one))
    : [];
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(files)));
});

const assetFor = async (request: Request): Promise<Response> => {
  const there = await caches.match(request);
  if (there) return there;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(SHELL)).put(request, answer.clone());
  return answer;
};

const shellFor = ({ url }: Request) => (new URL(url).pathname.startsWith('/en') ? '/en/shell' : '/ar/shell');

const documentFor = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(shellFor(request))) ?? Response.error();
  }
};

/** The network first; what was kept when it does not answer for as long as people wait. With nothing kept they wait on. */
const keptAnswer = async (request: Request): Promise<Response> => {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request, { ignoreVary: true });
  const fresh = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  });
  if (!kept) return fresh;
  const late = new Promise<Response>((give) => setTimeout(() => give(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
};

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(documentFor(request));
  else if (isAsset(pathname)) event.respondWith(assetFor(request));
  else if (request.headers.has('X-Masar-Keep')) event.respondWith(keptAnswer(request));
});

export {};
