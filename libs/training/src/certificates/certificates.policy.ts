import { type Actor, definePermissions, reach } from '#platform';

definePermissions({
  'certificate:read': ['trainee', 'coordinator', 'manager'],
  'certificate:revoke': ['manager'],
});

/** Whose certificates somebody reaches: everybody's, those of cohorts at these centres, those of these persons. */
export interface CertificateReach {
  all: boolean;
  centreIds: string[];
  personIds: string[];
}

export function certificateReach(actor: Actor): CertificateReach {
  const centres = reach(actor, 'certificate:read', 'centre');
  const persons = reach(actor, 'certificate:read', 'person');
  return {
    all: centres === 'all' || persons === 'all',
    centreIds: centres === 'all' ? [] : centres,
    personIds: persons === 'all' ? [] : persons,
  };
}
