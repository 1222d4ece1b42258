/** Who is looked at beside the board, and how it is shown: a link says both. */
export interface BoardSearch {
  applicant?: string;
  candidate?: string;
  /** `out`: those who were declined or withdrew. */
  view?: 'table' | 'out';
}
