import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

/** Begins each file; the digit is the version of the format. */
const MAGIC = Buffer.from('MASAR-BACKUP-1\n');
const SALT = 16;
const TAG = 16;
/** 2¹⁷ blocks of 1 KiB: some 128 MiB and half a second a try. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
const CHUNK = 2 ** 18;

/** The file is not a backup, was cut or changed, or the passphrase is another one. */
export class UnreadableBackup extends Error {}

const keyOf = (passphrase: string, salt: Buffer): Buffer => scryptSync(passphrase.normalize('NFKC'), salt, 32, SCRYPT);

/** Chunk after chunk has a number; the last is marked, so that a cut file is noticed. */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 0);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

/**
 * Encrypts a stream with a passphrase (scrypt, AES-256-GCM): the magic, the salt, then chunks of
 * 4 bytes of length (the highest bit: the last), 16 bytes of tag, ciphertext. Never more than a chunk is in memory.
 */
export async function* sealStream(bytes: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const key = keyOf(passphrase, salt);
  yield Buffer.concat([MAGIC, salt]);
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  const sealed = (chunk: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, last));
    const text = Buffer.concat([cipher.update(chunk), cipher.final()]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE((text.length | (last ? 0x80000000 : 0)) >>> 0);
    return Buffer.concat([head, cipher.getAuthTag(), text]);
  };
  for await (const part of bytes) {
    rest = Buffer.concat([rest, part]);
    for (; rest.length > CHUNK; rest = rest.subarray(CHUNK)) yield sealed(rest.subarray(0, CHUNK), false);
  }
  yield sealed(rest, true);
}

/** What `sealStream` encrypted. Errors: UnreadableBackup. */
export async function* openStream(bytes: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const reader = new ByteReader(bytes);
  const magic = await reader.take(MAGIC.length).catch(() => Buffer.alloc(0));
  if (!magic.equals(MAGIC)) throw new UnreadableBackup('This file is not a backup of Masar.');
  const key = keyOf(passphrase, await reader.take(SALT));
  for (let number = 0; ; number++) {
    const head = (await reader.take(4)).readUInt32BE();
    const last = head >= 0x80000000;
    const tag = await reader.take(TAG);
    const text = await reader.take(head & 0x7fffffff);
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last));
    decipher.setAuthTag(tag);
    yield Buffer.concat([decipher.update(text), finished(decipher, number)]);
    if (last) return;
  }
}

function finished(decipher: { final(): Buffer }, number: number): Buffer {
  try {
    return decipher.final();
  } catch {
    throw new UnreadableBackup(
      number === 0
        ? 'The passphrase is not the one of this backup, or its beginning was changed.'
        : 'The backup was changed or cut.',
    );
  }
}

/** Takes exactly so many bytes at a time from a stream. Errors: UnreadableBackup when it ends too early. */
export class ByteReader {
  private readonly parts: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Buffer>) {
    this.parts = bytes[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Buffer> {
    const parts = [this.rest];
    let there = this.rest.length;
    while (there < count) {
      const next = await this.parts.next();
      if (next.done) throw new UnreadableBackup('The backup was cut: it ends too early.');
      parts.push(next.value);
      there += next.value.length;
    }
    const all = Buffer.concat(parts);
    this.rest = all.subarray(count);
    return all.subarray(0, count);
  }
}
