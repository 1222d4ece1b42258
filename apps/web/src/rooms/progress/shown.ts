import { type Session } from '../../api/session.queries';
import { monthEndBy, type Question } from './question';

export const seesAll = (session: Session | null) => session?.roles.some(({ role }) => role === 'manager') ?? false;

/** The question that is asked for this reader: taken apart for others than managers, it is moved to the last month end. */
export function shownQuestion(question: Question, session: Session | null): Question {
  const apart = question.by.length > 0 || Object.keys(question.filter).length > 0;
  if (seesAll(session) || !apart || !question.asOf) return question;
  return { ...question, asOf: monthEndBy(question.asOf) };
}
