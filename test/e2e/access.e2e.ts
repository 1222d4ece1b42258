import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type OpenAPIObject } from '@nestjs/swagger';
import { ROLES, type RoleName } from '#platform';
import { accessOf, accessTable, type RouteAccess } from '../../apps/api/src/access-table.js';
import { DEMO_ACCOUNTS } from '../../apps/api/src/demo-accounts.js';
import { type Caller, signIn, startTestApp, type TestApp, visitor } from '../support/app.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Signing out would end the journey of the role that is being walked. */
const LAST = 'DELETE /api/v1/session';
const accountOf = (role: RoleName) => DEMO_ACCOUNTS.find((account) => account.role === role)!.key;

describe('Who may call what', () => {
  let house: TestApp;
  let routes: RouteAccess[];
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    const { body } = await visitor(house).get('/api/openapi.json').expect(200);
    routes = accessOf(body as OpenAPIObject);
  });
  afterAll(() => house.close());

  /** Calls a route about something that does not exist; what comes back tells whether the caller was let in. */
  async function knock(caller: Caller, { method, path }: RouteAccess): Promise<number> {
    const address = path.replaceAll(/\{[^}]+\}/g, () => randomUUID());
    const call = caller[method.toLowerCase() as Method](address).set({
      'Idempotency-Key': randomUUID(),
      'If-Match': '"v1"',
    });
    const { status } = await (method === 'GET' || method === 'DELETE' ? call : call.send({}));
    return status;
  }

  it('is written down: the table in docs/access.md is what the application says of itself', () => {
    expect(accessTable(routes)).toBe(readFileSync('docs/access.md', 'utf8'));
  });

  it('is closed to a visitor, but for what is public', async () => {
    const opened: string[] = [];
    for (const route of routes) {
      const status = await knock(visitor(house), route);
      if (status >= 500) opened.push(`${route.method} ${route.path} answers ${status}`);
      if (route.permission !== null && status !== 401) opened.push(`${route.method} ${route.path} answers ${status}`);
    }
    expect(opened).toEqual([]);
  });

  it.each(ROLES)('is open to the role %s where the table says so, and nowhere else', async (role) => {
    const caller = await signIn(house, accountOf(role));
    const wrong: string[] = [];
    for (const route of routes.filter(({ method, path }) => `${method} ${path}` !== LAST)) {
      const status = await knock(caller, route);
      const allowed = route.permission === null || route.roles.includes(role);
      const asSaid = allowed ? status !== 401 && status !== 403 && status < 500 : status === 403;
      if (!asSaid) wrong.push(`${route.method} ${route.path} (${route.permission ?? 'anybody'}) answers ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Who stands at the same place in the other centre, cohort or company. */
const PAIRS = [
  ['coordinator', 'coordinator2'],
  ['trainer', 'trainer2'],
  ['trainee', 'trainee2'],
  ['company', 'company2'],
] as const;

describe('What belongs to somebody else', () => {
  let house: TestApp;
  let document: OpenAPIObject;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    document = (await visitor(house).get('/api/openapi.json')).body as OpenAPIObject;
  });
  afterAll(() => house.close());

  /** Lists that can be asked without knowing anything, each with the routes about one of its things. */
  const lists = () =>
    Object.keys(document.paths)
      .filter((path) => path.startsWith('/api/v1/') && document.paths[path]!.get && !path.includes('{'))
      .map((path) => ({
        path,
        single: Object.keys(document.paths).find((other) => new RegExp(`^${path}/\\{[^/]+\\}$`).test(other)),
      }))
      .filter((list): list is { path: string; single: string } => list.single !== undefined);

  async function idsIn(caller: Caller, path: string): Promise<string[]> {
    const { status, body } = await caller.get(`${path}?limit=200`);
    return status === 200 ? ((body as { items?: { id: string }[] }).items ?? []).map((item) => item.id) : [];
  }

  it.each(
    PAIRS.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
  )(
    '%s cannot read, change or remove what only %s sees, and it looks as if it were not there',
    async (caller, owner) => {
      const [mine, theirs] = [await signIn(house, caller), await signIn(house, owner)];
      const wrong: string[] = [];
      for (const { path, single } of lists()) {
        const visible = new Set(await idsIn(mine, path));
        const foreign = (await idsIn(theirs, path)).filter((id) => !visible.has(id)).slice(0, 3);
        for (const id of foreign) {
          for (const method of ['get', 'put', 'patch', 'delete'] as const) {
            if (!document.paths[single]![method]) continue;
            const address = single.replace(/\{[^}]+\}/, id);
            const call = mine[method](address).set({ 'If-Match': '"v1"', 'Idempotency-Key': randomUUID() });
            const { status } = await (method === 'get' || method === 'delete' ? call : call.send({}));
            const hidden = method === 'get' ? [404, 403] : [404, 403, 422];
            if (!hidden.includes(status)) wrong.push(`${method} ${address} answers ${status}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
