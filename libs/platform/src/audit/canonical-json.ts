/**
 * The canonical JSON of a value (RFC 8785): members in the order of their UTF-16 code units, no white space, numbers and texts as
 * ECMAScript writes them. What JSON cannot say (undefined, functions) is left out as JSON.stringify leaves it out.
 */
export const canonicalJson = (value: unknown): string => written(JSON.parse(JSON.stringify(value ?? null)));

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`).join(',')}}`;
}
