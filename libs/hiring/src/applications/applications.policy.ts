import { definePermissions } from '#platform';

definePermissions({
  'role_application:read': ['company_member', 'coordinator', 'manager'],
  'role_application:update': ['company_member'],
  'own_application:create': ['trainee'],
  'own_application:read': ['trainee'],
  'own_application:withdraw': ['trainee'],
});
