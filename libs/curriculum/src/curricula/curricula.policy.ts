import { definePermissions } from '#platform';

definePermissions({
  'curriculum:read': ['trainee', 'trainer', 'coordinator', 'manager', 'analyst'],
  'skill:read': ['trainee', 'trainer', 'coordinator', 'company_member', 'manager', 'analyst'],
});
