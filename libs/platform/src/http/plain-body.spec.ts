import { flawOf } from './plain-body.js';

describe('What nobody may put into a body', () => {
  it('a member that every object inherits is pointed to, wherever it stands', () => {
    expect(flawOf(JSON.parse('{"__proto__":{"admin":true}}') as object, 0)).toBe('/__proto__');
    expect(flawOf({ people: [{ name: 'Noor' }, { hasOwnProperty: 1 }] }, 0)).toBe('/people/1/hasOwnProperty');
    expect(flawOf({ 'a/b~c': { valueOf: 1 } }, 0)).toBe('/a~1b~0c/valueOf');
  });

  it('thirty levels are a body, a hundred are not', () => {
    const nested = (levels: number): object => (levels === 1 ? {} : { a: nested(levels - 1) });
    expect(flawOf(nested(30), 0)).toBeNull();
    expect(flawOf(nested(100), 0)).toBe('deep');
  });
});
