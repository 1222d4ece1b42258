import { definePermissions } from '#platform';

definePermissions({
  'account:read': ['admin'],
  'account:suspend': ['admin'],
  'account:take_role': ['admin'],
  'operation:read': ['admin'],
});
