import { definePermissions } from '#platform';

definePermissions({
  'account:read': ['admin'],
  'audit:read': ['admin'],
  'operation:read': ['admin'],
});
