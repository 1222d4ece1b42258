import { definePermissions } from '#platform';

definePermissions({
  'programme:read': ['coordinator', 'manager'],
  'programme:create': ['manager'],
  'programme:update': ['manager'],
});
