import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const house = join(import.meta.dirname, '../../..');

/** The description files a class under its bare name: of two with one name, one would be described as the other. */
describe('What the description of the API names', () => {
  it('is one thing each, in the whole house', () => {
    const homes = new Map<string, string[]>();
    for (const file of globSync(['libs/*/src/**/*.ts', 'apps/api/src/**/*.ts'], { cwd: house })) {
      const text = readFileSync(join(house, file), 'utf8');
      if (!/@ApiProperty|from '#platform'/.test(text) || !/\.(dto|controller)\.ts$|problem\.ts$/.test(file)) continue;
      for (const [, name] of text.matchAll(/^(?:export )?class (\w+)/gm))
        if (!name!.endsWith('Controller')) homes.set(name!, [...(homes.get(name!) ?? []), file]);
    }
    expect(homes.size).toBeGreaterThan(200);
    expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
