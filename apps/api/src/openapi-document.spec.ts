import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const house = join(import.meta.dirname, '../../..');

/** The description files a class under its bare name: of two with one name, one would be described as the other. */
describe('What the description of the API names', () => {
  it('is one thing each, in the whole house', () => {
    const homes = new Map<string, string[]>();
    const files = ['libs', 'apps/api/src'].flatMap((folder) =>
      readdirSync(join(house, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    );
    for (const file of files.filter((name) => /\.(dto|controller)\.ts$|problem\.ts$/.test(name))) {
      const text = readFileSync(join(house, file), 'utf8');
      for (const [, name] of text.matchAll(/^(?:export )?class (\w+)/gm))
        if (!name!.endsWith('Controller')) homes.set(name!, [...(homes.get(name!) ?? []), file]);
    }
    expect(homes.size).toBeGreaterThan(200);
    expect([...homes].filter(([, places]) => places.length > 1)).toEqual([]);
  });
});
