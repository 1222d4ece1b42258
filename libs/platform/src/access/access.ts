import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { type Request } from 'express';
import { notFound } from '../errors/domain-error.js';
import { errorOfStatus } from '../http/status-errors.js';
import { type Language } from '../languages/language.js';

/** The roles of the domain; a visitor has none. */
export const ROLES = [
  'trainee',
  'trainer',
  'coordinator',
  'company_member',
  'manager',
  'analyst',
  'auditor',
  'admin',
] as const;
export type RoleName = (typeof ROLES)[number];

export const SCOPE_KINDS = ['centre', 'cohort', 'company', 'person', 'programme'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** A role that an account holds, over what; no scope: over everything that the role is about. */
export interface Grant {
  role: RoleName;
  scope: { kind: ScopeKind; id: string } | null;
}

/** Who is asking. */
export interface Actor {
  accountId: string;
  language: Language;
  grants: Grant[];
  /** The session at work; none: a program of the account's with a token, or the system itself. */
  signInId?: string | null;
  /** When the person last proved who they are; none without a session. */
  provedAt?: Date | null;
}

const PERMISSION = 'masar:permission';
const PUBLIC = 'masar:public';
const SENSITIVE = 'masar:sensitive';
export const ACCESS_KEYS = { permission: PERMISSION, public: PUBLIC, sensitive: SENSITIVE };

/** An act that asks again who one is, unless that was proved a moment ago; never for programs with a token. */
export const AsksAgain = () => SetMetadata(SENSITIVE, true);

/** Who may call this route: the roles that the thing's policy gives the permission to. */
export const Requires = (permission: `${string}:${string}`) =>
  applyDecorators(SetMetadata(PERMISSION, permission), ApiExtension('x-permission', permission));

/** Anybody may call this route. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-public', true));

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
  if (!actor) throw errorOfStatus(401);
  return actor;
});

/** The caller when signed in, null for a visitor; for public routes. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<Request & { actor?: Actor }>().actor ?? null,
);

const permissions = new Map<string, readonly RoleName[]>();

/** Said once per thing, in its policy file: which roles hold which permission. Answers what was given, for `allows`. */
export function definePermissions<Table extends Record<`${string}:${string}`, readonly RoleName[]>>(
  table: Table,
): Table {
  for (const [permission, roles] of Object.entries(table)) {
    if (permissions.has(permission)) throw new Error(`The permission ${permission} is defined twice`);
    permissions.set(permission, roles);
  }
  return table;
}

/** The roles that hold a permission; undefined when nobody defined it. */
export const rolesWith = (permission: string): readonly RoleName[] | undefined => permissions.get(permission);

/** Everything that was defined, for the table of who may what. */
export const allPermissions = (): ReadonlyMap<string, readonly RoleName[]> => permissions;

export const hasRole = (actor: Actor, ...roles: RoleName[]): boolean =>
  actor.grants.some((grant) => roles.includes(grant.role));

/** Whether one of the actor's roles holds the permission (over which rows is the policy's question). */
export const holds = (actor: Actor, permission: `${string}:${string}`): boolean =>
  hasRole(actor, ...(permissions.get(permission) ?? []));

/**
 * Over which things of a kind the actor's grants reach, for the roles that hold the permission: `'all'`, or ids.
 * A grant without scope reaches everything; a grant scoped to another kind reaches nothing of this one.
 */
export function reach(actor: Actor, permission: `${string}:${string}`, kind: ScopeKind): 'all' | string[] {
  const roles = permissions.get(permission) ?? [];
  const grants = actor.grants.filter((grant) => roles.includes(grant.role));
  if (grants.some((grant) => grant.scope === null)) return 'all';
  return grants.filter((grant) => grant.scope?.kind === kind).map((grant) => grant.scope!.id);
}

/** Refuses as if the thing were not there. */
export function assertVisible(visible: boolean): asserts visible {
  if (!visible) throw notFound();
}

/** Refuses openly: the caller may see the thing, but not do this to it. */
export function assertAllowed(allowed: boolean): asserts allowed {
  if (!allowed) throw errorOfStatus(403);
}
