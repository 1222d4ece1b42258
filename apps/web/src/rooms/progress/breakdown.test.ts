import { breakdownOf } from './breakdown';

const by = ['governorate', 'gender'];

it('stands the largest governorate first, and women before men as the dimension lists them', () => {
  const cells = [
    { governorate: 'PS-HBN', gender: 'male', value: 5 },
    { governorate: 'PS-NBS', gender: 'female', value: 9 },
    { governorate: 'PS-NBS', gender: 'male', value: 6 },
  ];
  expect(breakdownOf({ by, cells }, ['female', 'male'])).toEqual({
    columns: ['female', 'male'],
    lines: [
      { at: 'PS-NBS', cells: [cells[1], cells[2]], total: 15 },
      { at: 'PS-HBN', cells: [undefined, cells[0]], total: 5 },
    ],
  });
});

it('adds up no line in which a number is withheld', () => {
  const cells = [
    { governorate: 'PS-HBN', gender: 'male', value: null, suppressed: true },
    { governorate: 'PS-HBN', gender: 'female', value: 7 },
  ];
  expect(breakdownOf({ by, cells }, ['female', 'male']).lines[0]!.total).toBeNull();
});
