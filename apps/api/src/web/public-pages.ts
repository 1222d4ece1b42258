import { type INestApplicationContext } from '@nestjs/common';
import { type Request } from 'express';
import { OpenRoles, type PublicRole } from '#hiring';
import { DomainError, GOVERNORATES, isId, notFound } from '#platform';
import { PublicProgress } from '#progress';
import { type PageRequest } from './client.js';

type Found = Pick<PageRequest, 'page' | 'data'> & { status: number };

/** A page that anybody may read, whole without a script. */
export interface PublicPage {
  /** An express path that begins with `/:lang`. */
  path: string;
  /** Somebody who is signed in gets the client application at this path instead. */
  visitorsOnly?: boolean;
  load(request: Request): Promise<Found>;
}

/** How many open roles and intakes the first page names. */
const FIRST_FEW = 3;

/** What visitors find where; the data of each page comes from the room that owns it. */
export function publicPages(app: INestApplicationContext): PublicPage[] {
  const roles = app.get(OpenRoles);
  const progress = () => loadProgress(app);
  return [
    { path: '/:lang', visitorsOnly: true, load: progress },
    { path: '/:lang/progress', load: progress },
    {
      path: '/:lang/roles',
      load: async () => ({
        status: 200,
        page: 'roles',
        data: { roles: (await roles.list({ limit: 200 })).items.map(toRoleSummary) },
      }),
    },
    {
      path: '/:lang/roles/:roleId',
      load: ({ params }) =>
        orNotFound(async () => ({
          status: 200,
          page: 'role',
          data: toRolePage(await roles.read(idOf(params.roleId))),
        })),
    },
  ];
}

async function loadProgress(app: INestApplicationContext): Promise<Found> {
  const [progress, roles] = await Promise.all([
    app.get(PublicProgress).read({}),
    app.get(OpenRoles).list({ limit: 200 }),
  ]);
  return {
    status: 200,
    page: 'progress',
    data: {
      ...progress,
      byGovernorate: progress.byGovernorate.map((row) => ({
        ...row,
        name: GOVERNORATES[row.code as keyof typeof GOVERNORATES],
      })),
      roles: roles.items.slice(0, FIRST_FEW).map(toRoleSummary),
      rolesTotal: roles.items.length,
      intakes: [],
      intakesTotal: 0,
    },
  };
}

const toRoleSummary = (role: PublicRole) => ({
  id: role.id,
  title: role.title,
  company: role.company.name,
  governorate: role.governorate ? GOVERNORATES[role.governorate] : null,
  kind: role.kind,
  export: role.market === 'export',
  seats: role.seats,
  closesOn: role.closesOn,
});

const toRolePage = (role: PublicRole) => ({
  ...toRoleSummary(role),
  description: role.description ? { ar: role.description, en: role.description } : null,
  required: role.skills.filter(({ need }) => need === 'required').map(({ label }) => label),
  preferred: role.skills.filter(({ need }) => need === 'preferred').map(({ label }) => label),
  salary: role.salary && {
    from: { amount: role.salary.min, currency: role.salary.currency },
    to: { amount: role.salary.max, currency: role.salary.currency },
  },
});

function idOf(text: unknown): string {
  if (!isId(text)) throw notFound();
  return text.toLowerCase();
}

/** What is not there has a page too. */
async function orNotFound(load: () => Promise<Found>): Promise<Found> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof DomainError && error.status === 404) return { status: 404, page: 'not-found', data: null };
    throw error;
  }
}
