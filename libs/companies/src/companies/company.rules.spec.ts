import { sizeOf } from './company.rules.js';

describe('The size class of a company', () => {
  it.each([
    [0, 'micro'],
    [4, 'micro'],
    [5, 'small'],
    [9, 'small'],
    [10, 'medium'],
    [19, 'medium'],
    [20, 'large'],
    [49, 'large'],
    [50, 'very_large'],
  ])('of %i people is %s', (employees, size) => expect(sizeOf(employees)).toBe(size));
});
