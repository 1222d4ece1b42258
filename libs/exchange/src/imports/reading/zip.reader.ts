import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.js';
import { LIMITS } from './limits.js';

/** A zip file whose parts were looked over: few enough, small enough, not packed beyond what a table ever is. */
export class Parts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<Parts> {
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      ),
    ).catch(() => {
      throw new FileRefused('file.damaged');
    });
    const entries = await listed(zip);
    return new Parts(zip, entries);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of one part in pieces; what it really unpacks to is counted, whatever the zip file declares. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw new FileRefused('file.damaged');
    if (entry.generalPurposeBitFlag & 1) throw new FileRefused('file.encrypted');
    const stream = await new Promise<NodeJS.ReadableStream & { destroy(): void }>((resolve, reject) =>
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    ).catch(() => {
      throw new FileRefused('file.damaged');
    });
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    let bytes = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (isBomb(entry, bytes)) throw new FileRefused('file.bomb');
        decoder ??= new TextDecoder(xmlEncoding(chunk));
        const text = decoder.decode(chunk, { stream: true });
        if (text) yield text;
      }
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('file.damaged');
    } finally {
      stream.destroy();
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  }

  /** A small part at once. */
  async whole(name: string): Promise<string> {
    let text = '';
    for await (const piece of this.text(name)) {
      text += piece;
      if (text.length > 8 * 1024 * 1024) throw new FileRefused('file.bomb');
    }
    return text;
  }
}

/** Whether a part unpacks to more than any table does, or was packed smaller than any table can be. */
function isBomb(entry: Entry, bytes: number): boolean {
  const packed = Math.max(entry.compressedSize, 1);
  return bytes > LIMITS.unpacked || (bytes > LIMITS.ratioFrom && bytes / packed > LIMITS.ratio);
}

/** Reads the list of parts only; nothing is unpacked. */
async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declared = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => reject(new FileRefused('file.damaged')));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      declared += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
      if (entries.size > LIMITS.parts || declared > LIMITS.unpacked || isBomb(entry, entry.uncompressedSize))
        reject(new FileRefused('file.bomb'));
      else zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

function xmlEncoding(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}
