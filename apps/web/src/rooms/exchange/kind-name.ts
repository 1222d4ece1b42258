import { type Kind } from './imports.queries';
import { t } from './words';

const NAMES = {
  applicants: 'imports.kind.applicants',
  graduates: 'imports.kind.graduates',
  attendance: 'imports.kind.attendance',
  companies: 'imports.kind.companies',
  census: 'imports.kind.census',
  placements: 'imports.kind.placements',
} as const;

export const KINDS = Object.keys(NAMES) as Kind[];

/** What the rows of an import are called. */
export const kindName = (kind: Kind) => t(NAMES[kind]);
