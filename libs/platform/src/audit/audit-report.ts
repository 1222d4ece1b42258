/** What is wrong, and with what: an entry by its id or its place in a strand, a seal by its day. */
export interface AuditBreak {
  code: 'changed' | 'missing' | 'moved' | 'outside' | 'head' | 'seal.missing' | 'seal.changed';
  message: string;
  id: number | null;
  strand: number | null;
  seq: number | null;
  day: string | null;
  at: string | null;
}

export interface AuditReport {
  verified: boolean;
  /** Entries of the chain, those before it included. */
  entries: number;
  seals: number;
  sealedUntil: string | null;
  /** The instant of the newest entry. */
  until: string | null;
  broken: AuditBreak | null;
}
