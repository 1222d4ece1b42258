import { invalid, invalidField } from '#platform';

/** The rows of a sheet that name somebody who is not on the session's roster. */
export const notOnTheRoster = (places: readonly number[]) =>
  invalid(
    places.map((place) => ({
      pointer: `/marks/${place}/enrolmentId`,
      code: 'attendance.not_on_roster',
      text: { ar: 'ليس هذا المتدرب في كشف اللقاء.', en: "This trainee is not on the session's roster." },
    })),
  );

export const markedTwice = (places: readonly number[]) =>
  invalid(
    places.map((place) => ({
      pointer: `/marks/${place}/enrolmentId`,
      code: 'attendance.marked_twice',
      text: { ar: 'ورد هذا المتدرب مرتين.', en: 'This trainee is on the sheet twice.' },
    })),
  );

export const excusedStranger = () =>
  invalidField('/enrolmentId', 'attendance.not_on_roster', {
    ar: 'ليس هذا المتدرب في كشف اللقاء.',
    en: "This trainee is not on the session's roster.",
  });
