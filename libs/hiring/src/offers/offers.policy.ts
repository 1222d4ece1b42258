import { definePermissions } from '#platform';

definePermissions({
  'offer:read': ['company_member', 'manager'],
  'offer:create': ['company_member'],
  'offer:withdraw': ['company_member'],
  'own_offer:read': ['trainee'],
  'own_offer:answer': ['trainee'],
});
