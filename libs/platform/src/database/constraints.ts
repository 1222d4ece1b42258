import { QueryFailedError } from 'typeorm';

interface PostgresError {
  code?: string;
  constraint?: string;
}

/** The constraint that a statement broke (`enrolment_person_id_cohort_id_key`), or null when it failed for another reason. */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  return (error.driverError as PostgresError).constraint ?? null;
}

/** The five-character SQLSTATE of a failed statement, or null. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  return (error.driverError as PostgresError).code ?? null;
}
