import { type INestApplicationContext } from '@nestjs/common';
import { type Request } from 'express';
import { OpenRoles, type PublicRole } from '#hiring';
import { DomainError, GOVERNORATES, isId, notFound } from '#platform';
import { PublicProgress } from '#progress';
import { OpenIntakes, type PublicCertificate, PublicCertificates, type PublicIntake } from '#training';
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
const MOST = { limit: 200 };

/** What visitors find where; the data of each page comes from the room that owns it. */
export function publicPages(app: INestApplicationContext): PublicPage[] {
  const roles = app.get(OpenRoles);
  const intakes = app.get(OpenIntakes);
  const certificates = app.get(PublicCertificates);
  const progress = async () => page('progress', await progressOf(app));
  const verify = async (serial: unknown) =>
    typeof serial === 'string' && serial.trim()
      ? page('verify', toVerifyPage(await certificates.check(serial)))
      : page('verify', { state: 'form' });
  return [
    { path: '/:lang', visitorsOnly: true, load: progress },
    { path: '/:lang/progress', load: progress },
    { path: '/:lang/verify', load: ({ query }) => verify(query.serial) },
    { path: '/:lang/verify/:serial', load: ({ params }) => verify(params.serial) },
    {
      path: '/:lang/roles',
      load: async () => page('roles', { roles: (await roles.list(MOST)).items.map(toRoleSummary) }),
    },
    {
      path: '/:lang/roles/:roleId',
      load: ({ params }) => orNotFound(async () => page('role', toRolePage(await roles.read(idOf(params.roleId))))),
    },
    {
      path: '/:lang/intakes',
      load: async () => page('intakes', { intakes: (await intakes.list()).map(toIntakeSummary) }),
    },
    {
      path: '/:lang/intakes/:intakeId',
      load: ({ params }) =>
        orNotFound(async () => page('intake', toIntakePage(await intakes.read(idOf(params.intakeId))))),
    },
  ];
}

const page = (name: string, data: unknown): Found => ({ status: 200, page: name, data });

async function progressOf(app: INestApplicationContext) {
  const [progress, roles, intakes] = await Promise.all([
    app.get(PublicProgress).read({}),
    app.get(OpenRoles).list(MOST),
    app.get(OpenIntakes).list(),
  ]);
  return {
    ...progress,
    byGovernorate: progress.byGovernorate.map((row) => ({
      ...row,
      name: GOVERNORATES[row.code as keyof typeof GOVERNORATES],
    })),
    roles: roles.items.slice(0, FIRST_FEW).map(toRoleSummary),
    rolesTotal: roles.items.length,
    intakes: intakes.slice(0, FIRST_FEW).map(toIntakeSummary),
    intakesTotal: intakes.length,
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
  openedOn: role.openedOn,
  remote: role.remote,
  description: role.description ? { ar: role.description, en: role.description } : null,
  required: role.skills.filter(({ need }) => need === 'required').map(({ label }) => label),
  preferred: role.skills.filter(({ need }) => need === 'preferred').map(({ label }) => label),
  salary: role.salary && {
    from: { amount: role.salary.min, currency: role.salary.currency },
    to: { amount: role.salary.max, currency: role.salary.currency },
    per: role.salary.per,
  },
});

const toIntakeSummary = ({ id, title, centre, weeks, seats, closesOn }: PublicIntake) => ({
  id,
  title,
  centre,
  weeks,
  seats,
  applications: null,
  closesOn,
});

const toIntakePage = (intake: PublicIntake) => ({ ...toIntakeSummary(intake), about: intake.criteria });

const toVerifyPage = ({ name, ...certificate }: PublicCertificate) => ({
  ...certificate,
  name: name && { ar: name.ar, latin: name.en === name.ar ? null : name.en },
  badge: null,
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
