import { createServer } from 'vite';

/**
 * The web client while it is being worked on, reloaded in place. The server writes the documents as it does for a
 * build; in them the built client is exchanged for its source, which Vite serves.
 */
const [port, api] = [Number(process.env.WEB_PORT), process.env.API_ORIGIN];

const vite = await createServer({
  configFile: `${import.meta.dirname}/vite.config.ts`,
  appType: 'custom',
  server: { host: '127.0.0.1', port, strictPort: true, proxy: { '^/(api|healthz|readyz|metrics)': api } },
});
vite.middlewares.use((request, response, next) => {
  if (!request.headers.accept?.includes('text/html')) return next();
  document(request).then(
    ({ status, headers, html }) => response.writeHead(status, headers).end(html),
    () => response.writeHead(502, { 'content-type': 'text/plain', refresh: '1' }).end('The server is starting …'),
  );
});
await vite.listen();

async function document(request) {
  const { cookie = '', 'accept-language': languages = '' } = request.headers;
  const answer = await fetch(new URL(request.originalUrl, api), {
    headers: { accept: 'text/html', cookie, 'accept-language': languages },
    redirect: 'manual',
  });
  const type = answer.headers.get('content-type') ?? 'text/html';
  const location = answer.headers.get('location');
  const text = await answer.text();
  return {
    status: answer.status,
    headers: { 'content-type': type, ...(location && { location }) },
    html: type.startsWith('text/html') ? await vite.transformIndexHtml(request.originalUrl, fromSource(text)) : text,
  };
}

/** Pages that need no script are left as they are. */
function fromSource(html) {
  const client = /<script type="module" src="\/assets\/[^>]*><\/script>/;
  if (!client.test(html)) return html;
  return html
    .replaceAll(/<link rel="(?:stylesheet|modulepreload)" href="\/assets\/[^>]*>/g, '')
    .replace(client, '<script type="module" src="/src/main.tsx"></script>');
}
