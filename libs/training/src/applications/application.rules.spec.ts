import { APPLICATION_STATES, applicationCanBecome } from './application.rules.js';

const after = (from: (typeof APPLICATION_STATES)[number]) =>
  APPLICATION_STATES.filter((to) => applicationCanBecome(from, to));

test('an applicant who waits for a seat can still be admitted, refused or give up', () => {
  expect(after('waitlisted')).toEqual(['admitted', 'rejected', 'withdrawn']);
});

test('whoever was admitted can only withdraw: a seat is not taken back', () => {
  expect(after('admitted')).toEqual(['withdrawn']);
});

test('a refusal can be looked at again, a withdrawal is final', () => {
  expect(after('rejected')).toEqual(['screened']);
  expect(after('withdrawn')).toEqual([]);
});
