import { type Applicant, type Board, type Stage } from '../hiring.queries';

/** The lanes of the board, in the order in which people walk them. */
export const LANES = ['applied', 'shortlisted', 'interview', 'offered', 'hired'] as const satisfies readonly Stage[];
export type Lane = (typeof LANES)[number];

export const inLane = (applications: readonly Applicant[], lane: Stage): Applicant[] =>
  applications.filter(({ stage }) => stage === lane);

export const isOut = ({ stage }: Pick<Applicant, 'stage'>): boolean => stage === 'rejected' || stage === 'withdrawn';

/** What dropping a card on a lane would do; `refused` when the lane is not the company's to fill. */
export function dropOn(card: Applicant, lane: Lane): 'nothing' | 'move' | 'offer' | 'refused' {
  if (card.stage === lane) return 'nothing';
  if (lane === 'offered') return card.moves.length ? 'offer' : 'refused';
  return card.moves.includes(lane) ? 'move' : 'refused';
}

/** The lane beside one, `by` steps further along the path; it ends at both ends. */
export const laneBeside = (lane: Lane, by: 1 | -1): Lane =>
  LANES[Math.min(LANES.length - 1, Math.max(0, LANES.indexOf(lane) + by))]!;

/** Left and right follow the eye: from right to left, left is forward. */
export const stepOf = (key: string, rtl: boolean): 1 | -1 | null => {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return (key === 'ArrowRight') === rtl ? -1 : 1;
};

/** The board as it is while the server is asked. */
export const movedTo = (board: Board, id: string, stage: Stage): Board => ({
  ...board,
  applications: board.applications.map((one) =>
    one.id === id ? { ...one, stage, movedAt: new Date().toISOString() } : one,
  ),
});

/** The card that the focus goes to from one: up and down inside a lane, left and right to the lane beside. Null: stays. */
export function neighbour(applications: readonly Applicant[], id: string, key: string, rtl: boolean): string | null {
  const card = applications.find((one) => one.id === id);
  const at = LANES.findIndex((lane) => lane === card?.stage);
  if (!card || at < 0) return null;
  const own = inLane(applications, card.stage);
  const place = own.indexOf(card);
  if (key === 'ArrowDown') return own[place + 1]?.id ?? null;
  if (key === 'ArrowUp') return own[place - 1]?.id ?? null;
  const step = stepOf(key, rtl);
  if (!step) return null;
  for (let next = at + step; LANES[next]; next += step) {
    const there = inLane(applications, LANES[next]!);
    if (there.length) return there[Math.min(place, there.length - 1)]!.id;
  }
  return null;
}
