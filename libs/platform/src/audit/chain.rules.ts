import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** What the first of a strand, and the first seal, stand behind. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** What is chained of one act; hashes are 64 hexadecimal digits, `at` has microseconds and ends in Z. */
export interface ChainedEntry {
  v: 1;
  strand: number;
  seq: number;
  at: string;
  actor: string | null;
  action: string;
  subject: string;
  /** Of the details, which are kept beside it. */
  digest: string;
  /** The hash of the entry before it in its strand. */
  prev: string;
}

export interface EntryDetails {
  /** 32 hexadecimal digits, so that few possible details cannot be guessed from their digest. */
  salt: string;
  fields: { before: unknown; after: unknown; request: string | null };
}

/** What a day's end looked like: how far each strand had come. */
export interface SealedDay {
  v: 1;
  /** From 1, without a gap. */
  number: number;
  day: string;
  /** Entries since the seal before. */
  entries: number;
  heads: StrandHead[];
  /** The hash of the seal before. */
  prev: string;
}

export interface StrandHead {
  strand: number;
  seq: number;
  hash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const newSalt = (): string => randomBytes(16).toString('hex');

/** SHA-256 of the canonical JSON: of an entry, of its details, of a seal. */
export const hashOf = (what: object): string => sha256(canonicalJson(what));

/** The text whose keyed digest makes the head of a strand. */
export const headText = ({ strand, seq, hash }: StrandHead): string => `${strand} ${seq} ${hash}`;
