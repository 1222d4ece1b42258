/** The pure part of an attendance sheet: nothing here knows a network or a screen. */
export const MARKS = ['present', 'late', 'excused', 'absent'] as const;
export type Mark = (typeof MARKS)[number];

/** What a trainer has said of each enrolment; who is missing has not been marked. */
export type Marks = Readonly<Record<string, Mark>>;

/** One person on the sheet as the server knows her. */
export interface SheetPerson {
  enrolmentId: string;
  status: Mark | null;
  /** She told beforehand that she would not come. */
  excuse: string | null;
}

export const marksOf = (people: readonly SheetPerson[]): Marks =>
  Object.fromEntries(people.flatMap(({ enrolmentId, status }) => (status ? [[enrolmentId, status]] : [])));

export const mark = (marks: Marks, enrolmentId: string, status: Mark): Marks => ({ ...marks, [enrolmentId]: status });

/** One tap on the state: present becomes absent, everything else becomes present. */
export const tap = (marks: Marks, enrolmentId: string): Marks =>
  mark(marks, enrolmentId, marks[enrolmentId] === 'present' ? 'absent' : 'present');

/** Whoever has no mark yet is here, unless she was excused beforehand; marks that were made stay. */
export const allPresent = (people: readonly SheetPerson[], marks: Marks): Marks => ({
  ...Object.fromEntries(
    people.map(({ enrolmentId, excuse }) => [enrolmentId, excuse ? 'excused' : 'present'] as const),
  ),
  ...marks,
});

export const unmarked = (people: readonly SheetPerson[], marks: Marks): number =>
  people.filter(({ enrolmentId }) => !marks[enrolmentId]).length;

export const countOf = (marks: Marks, status: Mark): number =>
  Object.values(marks).filter((one) => one === status).length;

/** The rows in which `marks` says something else than `saved`: what a save has to carry. */
export const dirty = (saved: Marks, marks: Marks): { enrolmentId: string; status: Mark }[] =>
  Object.entries(marks)
    .filter(([enrolmentId, status]) => saved[enrolmentId] !== status)
    .map(([enrolmentId, status]) => ({ enrolmentId, status }));

export interface Clash {
  enrolmentId: string;
  was: Mark | null;
  theirs: Mark;
  mine: Mark;
}

/**
 * Two people marked the same class. Row by row: who alone changed it is right; where both changed it differently they
 * clash, and a person has to say which stays. `base` is what mine was started from.
 */
export function merge(base: Marks, mine: Marks, theirs: Marks): { marks: Marks; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const marks: Record<string, Mark> = { ...theirs };
  for (const [enrolmentId, status] of Object.entries(mine)) {
    const was = base[enrolmentId] ?? null;
    const there = theirs[enrolmentId] ?? null;
    if (status === was || status === there) continue;
    if (there === was || there === null) marks[enrolmentId] = status;
    else clashes.push({ enrolmentId, was, theirs: there, mine: status });
  }
  return { marks, clashes };
}

/** The answer to the clashes: mine where chosen, theirs in the other rows. */
export const settle = (marks: Marks, clashes: readonly Clash[], keepMine: ReadonlySet<string>): Marks => ({
  ...marks,
  ...Object.fromEntries(
    clashes.filter(({ enrolmentId }) => keepMine.has(enrolmentId)).map(({ enrolmentId, mine }) => [enrolmentId, mine]),
  ),
});
