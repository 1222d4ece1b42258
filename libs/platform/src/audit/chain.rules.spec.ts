import { readFileSync } from 'node:fs';
import { canonicalJson } from './canonical-json.js';
import { hashOf, NOTHING_BEFORE } from './chain.rules.js';

interface Row {
  entry: { digest: string; prev: string };
  details: object;
  hash: string;
  canonical: string;
}

const { rows } = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/audit-chain.json', import.meta.url), 'utf8'),
) as { rows: Row[] };

describe('The chain of the audit', () => {
  it('gives the hashes that another program gave for the same acts', () => {
    let prev = NOTHING_BEFORE;
    for (const { entry, details, hash, canonical } of rows) {
      expect(canonicalJson(entry)).toBe(canonical);
      expect(hashOf(details)).toBe(entry.digest);
      expect(entry.prev).toBe(prev);
      expect(hashOf(entry)).toBe(hash);
      prev = hash;
    }
    expect(rows.length).toBeGreaterThan(5);
  });

  it('writes members in the order of their code units, names that are numbers among them', () => {
    expect(canonicalJson({ b: 1, '10': [{ z: null, a: 'ب' }], '9': undefined, a: 1.5e300 })).toBe(
      '{"10":[{"a":"ب","z":null}],"a":1.5e+300,"b":1}',
    );
  });
});
