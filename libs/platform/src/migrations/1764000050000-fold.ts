import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { FOLDING } from '../languages/fold.js';

const { DROPPED, FROM, TO, APOSTROPHES } = FOLDING;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** `platform.fold(text)`: what `fold` in TypeScript does, immutable, so that it can be indexed. */
export class Fold1764000050000 implements MigrationInterface {
  name = 'Fold1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION platform.fold(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
        SELECT btrim(regexp_replace(
          translate(
            lower(normalize(regexp_replace(normalize(replace(
              translate(regexp_replace(normalize(input, NFKC), '[${DROPPED}]', '', 'g'), ${quoted(FROM)}, ${quoted(TO)}),
              'ء', ''), NFD), '[\\u0300-\\u036f]', '', 'g'), NFC)),
            ${quoted(APOSTROPHES)}, ''),
          '[-\\u2010-\\u2015_/.,\\u060c\\s]+', ' ', 'g'))
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION platform.fold(text)');
  }
}
