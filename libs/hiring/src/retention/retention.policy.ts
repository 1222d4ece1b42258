import { definePermissions } from '#platform';

definePermissions({
  'retention_check:read': ['coordinator', 'manager'],
  'retention_check:open': ['company_member', 'trainee', 'coordinator', 'manager'],
  'retention_check:answer': ['company_member', 'trainee'],
  'retention_check:settle': ['coordinator', 'manager'],
});
