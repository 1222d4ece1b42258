import { type MilestoneKind } from '#ledger';

/** The stations from application to work, in their order. */
export const STATION_CODES = ['applied', 'admitted', 'started', 'training', 'graduated', 'placed'] as const;
export type StationCode = (typeof STATION_CODES)[number];
export const STATION_STATES = ['done', 'now', 'next'] as const;
export type StationState = (typeof STATION_STATES)[number];

export interface Station {
  code: StationCode;
  state: StationState;
  /** When it was reached, or is expected (graduation: the end of the cohort); a local day. */
  on: string | null;
}

/** What the ledger says of one person, without what was reversed. */
export interface Reached {
  kind: MilestoneKind;
  occurredOn: string;
}

/** Training is the station between the start and graduation: it is reached with the completion, or with the graduation. */
const REACHED_BY: Record<StationCode, readonly MilestoneKind[]> = {
  applied: ['applied'],
  admitted: ['admitted', 'enrolled'],
  started: ['started'],
  training: ['completed', 'graduated'],
  graduated: ['graduated'],
  placed: ['placed'],
};

/**
 * The path of a person as a line. What came before a reached station is done too, even when nobody recorded it; the
 * first station after the last reached one is where she is now.
 */
export function stationsOf(reached: readonly Reached[], endsOn: string | null): Station[] {
  const days = STATION_CODES.map((code) => firstDay(reached, REACHED_BY[code]));
  const last = days.findLastIndex((day) => day !== null);
  return STATION_CODES.map((code, place) => ({
    code,
    state: place <= last ? 'done' : place === last + 1 ? 'now' : 'next',
    on: days[place] ?? (code === 'graduated' && place > last ? endsOn : null),
  }));
}

const firstDay = (reached: readonly Reached[], kinds: readonly MilestoneKind[]): string | null =>
  reached
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ occurredOn }) => occurredOn)
    .sort()[0] ?? null;
