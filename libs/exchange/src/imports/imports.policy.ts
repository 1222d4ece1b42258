import { type Actor, definePermissions, reach } from '#platform';

definePermissions({ 'import:run': ['coordinator', 'manager'] });

/** The centres whose imports the actor sees and runs; a manager all, those of no centre included. */
export const importCentres = (actor: Actor): 'all' | string[] => reach(actor, 'import:run', 'centre');

/** Whether the actor may do anything with an import of this centre (null: of the programme). */
export function mayRunImport(actor: Actor, centreId: string | null): boolean {
  const centres = importCentres(actor);
  return centres === 'all' || (centreId !== null && centres.includes(centreId));
}
