import { fold } from '#platform';
import { type CohortCourse, type DaySession, type Habit } from './paper-sheets.repository.js';

/** A class that nobody planned is taken to have been in the morning. */
const MORNING = { from: '09:00', to: '12:00' };

/** The course that a sheet's titles name: the longest title that stands in one of them. */
export function courseNamed(titles: readonly string[], courses: readonly CohortCourse[]): string | null {
  const texts = titles.map(fold);
  const named = courses
    .flatMap(({ id, title }) => [title.ar, title.en].map((text) => ({ id, text: fold(text) })))
    .filter(({ text }) => text !== '' && texts.some((titleText) => titleText.includes(text)));
  return named.sort((one, other) => other.text.length - one.text.length)[0]?.id ?? null;
}

/** The sessions that a day's marks are about: those of the named course if it met on that day, else all of the day. */
export function sessionsOfDay(sessions: readonly DaySession[], on: string, courseId: string | null): DaySession[] {
  const ofDay = sessions.filter((session) => session.on === on);
  const ofCourse = ofDay.filter((session) => session.courseId === courseId);
  return ofCourse.length ? ofCourse : ofDay;
}

/** The course and the times of a class that stands in no timetable: as the cohort met on the nearest day; null when nothing says what was taught. */
export function habitOf(habits: readonly Habit[], on: string, courseId: string | null): Omit<Habit, 'on'> | null {
  const distance = ({ on: other }: Habit) => Math.abs(Date.parse(other) - Date.parse(on));
  const nearest = (among: readonly Habit[]) => [...among].sort((one, other) => distance(one) - distance(other))[0];
  const habit = nearest(habits.filter((one) => one.courseId === courseId)) ?? nearest(habits);
  const course = courseId ?? habit?.courseId;
  if (!course) return null;
  const { from, to } = habit ?? MORNING;
  return { courseId: course, from, to };
}
