import { definePermissions } from '#platform';

export const adminPermissions = definePermissions({
  'account:read': ['admin'],
  'audit:read': ['admin'],
  'operation:read': ['admin'],
});
