import { definePermissions } from '#platform';

definePermissions({
  'account:read': ['admin'],
  'operation:read': ['admin'],
});
