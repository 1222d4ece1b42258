import { type Actor, definePermissions, reach } from '#platform';
import { type ImportKind } from './kinds/kind.js';

definePermissions({ 'import:run': ['coordinator', 'manager'] });

/** The centres whose imports the actor sees and runs; a manager all, those of no centre included. */
export const importCentres = (actor: Actor): 'all' | string[] => reach(actor, 'import:run', 'centre');

/** A census is the programme's own: its answers are no centre's. */
export const mayImportKind = (actor: Actor, kind: ImportKind): boolean =>
  kind !== 'census' || importCentres(actor) === 'all';

/** Whether the actor may do anything with an import of this centre (null: of the programme). */
export function mayRunImport(actor: Actor, centreId: string | null): boolean {
  const centres = importCentres(actor);
  return centres === 'all' || (centreId !== null && centres.includes(centreId));
}
