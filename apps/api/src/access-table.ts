import { type OpenAPIObject } from '@nestjs/swagger';
import { ROLES, type RoleName, rolesWith } from '#platform';

/** One route and who may call it; `permission` null: anybody. */
export interface RouteAccess {
  method: string;
  path: string;
  operationId: string;
  permission: string | null;
  roles: readonly RoleName[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every route of the description with its permission and the roles that hold it, in the order of their paths. */
export function accessOf(document: OpenAPIObject): RouteAccess[] {
  return Object.entries(document.paths)
    .flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method] as ({ operationId?: string } & Record<string, unknown>) | undefined;
        if (!operation) return [];
        const permission = (operation['x-permission'] as string | undefined) ?? null;
        const roles = permission === null ? [] : (rolesWith(permission) ?? []);
        return [{ method: method.toUpperCase(), path, operationId: operation.operationId ?? '', permission, roles }];
      }),
    )
    .sort((a, b) => (a.path === b.path ? a.method.localeCompare(b.method) : a.path < b.path ? -1 : 1));
}

/** The same as a table to read and to review: a change of access shows in a diff. */
export function accessTable(routes: RouteAccess[]): string {
  const head = ['route', 'permission', ...ROLES];
  const rows = routes.map(({ method, path, permission, roles }) => [
    `${method} ${path}`,
    permission ?? 'anybody',
    ...ROLES.map((role) => (permission === null || roles.includes(role) ? '✓' : '')),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length), 3));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [
    '# Who may what',
    '',
    'Written by `npm run openapi`; which rows of a thing a role reaches is in the policy file of the thing.',
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
  ].join('\n');
}
