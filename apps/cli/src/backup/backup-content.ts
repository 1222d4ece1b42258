import { type ByteReader } from './sealed-stream.js';

/** What a backup says of itself. */
export interface BackupHead {
  v: 1;
  madeAt: string;
  /** Migrations that the tables have, in their order. */
  migrations: string[];
  /** Where each sequence stands. */
  sequences: { name: string; value: number; called: boolean }[];
  secret: string;
}

/** One part of it: a table's rows in the text form of COPY, or a file of the store. */
export type PartHead = { table: string; columns: string[] } | { file: string } | { end: true };

const NOTHING_MORE = Buffer.alloc(4);

function framed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A header: its length in 4 bytes, then its JSON. */
export const writeHead = (head: BackupHead | PartHead): Buffer => framed(Buffer.from(JSON.stringify(head)));

/** What follows a header: blocks with their length, then an empty one. */
export async function* writeBlocks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const block of bytes) if (block.length) yield framed(block);
  yield NOTHING_MORE;
}

export async function readHead<Head extends BackupHead | PartHead>(reader: ByteReader): Promise<Head> {
  const length = (await reader.take(4)).readUInt32BE();
  return JSON.parse((await reader.take(length)).toString('utf8')) as Head;
}

export async function* readBlocks(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const length = (await reader.take(4)).readUInt32BE();
    if (!length) return;
    yield await reader.take(length);
  }
}
