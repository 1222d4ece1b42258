/** What a file may be at most. Beyond it is refused before memory or time are spent. */
export const LIMITS = {
  /** Bytes of the file as sent. */
  bytes: 20 * 1024 * 1024,
  /** Rows over all sheets. */
  rows: 200_000,
  /** Filled columns of a sheet. */
  columns: 400,
  /** Characters of one cell. */
  cell: 32_767,
  sheets: 50,
  /** Parts of a workbook (a zip file). */
  parts: 2_000,
  /** Bytes of one part and of all parts that are read, unpacked. */
  unpacked: 400 * 1024 * 1024,
  /** How many times smaller a part may be packed than unpacked once it is larger than `ratioFrom`. */
  ratio: 120,
  ratioFrom: 20 * 1024 * 1024,
  /** Characters of the table of texts of a workbook. */
  sharedText: 48 * 1024 * 1024,
} as const;
