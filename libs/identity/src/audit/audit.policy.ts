import { definePermissions } from '#platform';

definePermissions({
  'audit:read': ['admin'],
  'audit:verify': ['admin', 'auditor'],
});
