import { Injectable } from '@nestjs/common';
import { type Actor, assertAllowed } from '#platform';
import { TrainingPlaces } from '#training';
import { centreMissing, cohortNeeded, cohortUnknown, intakeUnknown } from './imports.errors.js';
import { importCentres, mayImportKind, mayRunImport } from './imports.policy.js';
import { type ImportKind } from './kinds/kind.js';
import { type Belonging } from './targets/target.js';

export interface Choice {
  kind: ImportKind;
  centreId?: string | null;
  cohortId?: string | null;
  intakeId?: string | null;
}

/** What the rows of a file are said to belong to: a centre, a cohort, an intake that fit each other. */
@Injectable()
export class Belongings {
  constructor(private readonly places: TrainingPlaces) {}

  /** As a person chose it, within what is hers; who works for one centre need not name it. Errors: 403, and those of `of`. */
  async chosen(actor: Actor, choice: Choice): Promise<Omit<Belonging, 'titles'>> {
    assertAllowed(mayImportKind(actor, choice.kind));
    const centreId = choice.centreId ?? onlyCentre(actor);
    if (!mayRunImport(actor, centreId)) throw centreMissing();
    return this.of({ ...choice, centreId });
  }

  /** Errors: import.cohort_needed, import.cohort_unknown, import.intake_unknown. */
  async of({ kind, centreId = null, cohortId = null, ...choice }: Choice): Promise<Omit<Belonging, 'titles'>> {
    if (kind === 'attendance' && cohortId === null) throw cohortNeeded();
    const cohort = cohortId === null ? null : await this.places.cohort(cohortId);
    if (cohortId !== null && !fits(cohort, centreId)) throw cohortUnknown();
    const intakeId = kind === 'applicants' ? (choice.intakeId ?? cohort?.intakeId ?? null) : null;
    const intake = intakeId === null ? null : await this.places.intake(intakeId);
    if (intakeId !== null && !fits(intake, cohort?.centreId ?? centreId)) throw intakeUnknown();
    return { centreId: cohort?.centreId ?? intake?.centreId ?? centreId, cohortId, intakeId };
  }
}

const fits = (place: { centreId: string } | null, centreId: string | null): boolean =>
  place !== null && (centreId === null || place.centreId === centreId);

function onlyCentre(actor: Actor): string | null {
  const centres = importCentres(actor);
  return centres !== 'all' && centres.length === 1 ? (centres[0] ?? null) : null;
}
