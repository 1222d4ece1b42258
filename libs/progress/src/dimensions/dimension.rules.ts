import { AGE_BANDS, type CellFilter, type Dimension, FOUR_PROFESSIONS, PLACEMENT_KINDS } from '#ledger';

/** The governorates and the cluster in which each stands; the source document names no cluster for Salfit, and two for Jerusalem. */
export const CLUSTER_OF: Readonly<Record<string, string | null>> = {
  'PS-JEN': 'agricultural',
  'PS-TBS': 'agricultural',
  'PS-TKM': 'agricultural',
  'PS-QQA': 'agricultural',
  'PS-NBS': 'industrial',
  'PS-HBN': 'industrial',
  'PS-RBH': 'technology-public-administration',
  'PS-JRH': 'tourism',
  'PS-BTH': 'tourism',
  'PS-JEM': 'capital',
  'PS-SLT': null,
  'PS-NGZ': 'diversified',
  'PS-GZA': 'diversified',
  'PS-DEB': 'diversified',
  'PS-KYS': 'diversified',
  'PS-RFH': 'diversified',
};
const CLUSTERS = [...new Set(Object.values(CLUSTER_OF))].filter((cluster) => cluster !== null);

/** What a caller writes for the value of a dimension that is not known, or that does not apply; an answer says null. */
export const UNKNOWN = 'unknown';

type Values = readonly string[] | 'id' | 'text';
const DIMENSION: Readonly<Record<string, { column: Dimension; values: Values }>> = {
  governorate: { column: 'governorate', values: Object.keys(CLUSTER_OF) },
  cluster: { column: 'governorate', values: CLUSTERS },
  gender: { column: 'gender', values: ['female', 'male'] },
  age_band: { column: 'ageBand', values: AGE_BANDS },
  disability: { column: 'disability', values: ['yes', 'no'] },
  track: { column: 'track', values: 'text' },
  programme: { column: 'programmeId', values: 'id' },
  funder: { column: 'funder', values: 'text' },
  cohort: { column: 'cohortId', values: 'id' },
  company_size: { column: 'companySize', values: ['micro', 'small', 'medium', 'large', 'very_large'] },
  placement_kind: { column: 'placementKind', values: PLACEMENT_KINDS },
  profession: { column: 'profession', values: [...FOUR_PROFESSIONS, 'other'] },
  export: { column: 'export', values: ['export', 'local'] },
};

/** What a figure can be broken down by, as callers call it. */
export const DIMENSION_NAMES = Object.keys(DIMENSION);

export const columnOf = (name: string): Dimension => DIMENSION[name]!.column;

/** The values that a filter may name; `'id'`: identifiers, `'text'`: any. */
export const valuesOf = (name: string): Values => DIMENSION[name]!.values;

/** Filters as callers write them (values per dimension; null: unknown), as the ledger takes them: a cluster is its governorates. */
export function toCellFilter(filters: ReadonlyMap<string, readonly (string | null)[]>): CellFilter {
  const allowed = new Map<Dimension, readonly (string | null)[]>();
  for (const [name, values] of filters) {
    const column = columnOf(name);
    const here = name === 'cluster' ? governoratesIn(values) : values;
    const before = allowed.get(column);
    allowed.set(column, before ? before.filter((value) => here.includes(value)) : here);
  }
  return Object.fromEntries(allowed);
}

const governoratesIn = (clusters: readonly (string | null)[]): (string | null)[] => [
  ...Object.keys(CLUSTER_OF).filter((code) => clusters.includes(CLUSTER_OF[code]!)),
  ...(clusters.includes(null) ? [null] : []),
];

/** A value of the ledger's column as the dimension shows it. */
export const shownAs = (name: string, value: string | null): string | null =>
  name === 'cluster' && value !== null ? (CLUSTER_OF[value] ?? null) : value;
