import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * Seals sensitive texts for the database (AES-256-GCM) and makes the keyed digests by which they are found.
 * A sealed value is: version byte, 12 bytes of nonce, 16 bytes of tag, ciphertext.
 */
@Injectable()
export class Vault {
  private readonly sealingKey: Buffer;
  private readonly digestKey: Buffer;

  constructor(secret: string) {
    this.sealingKey = Buffer.from(hkdfSync('sha256', secret, 'masar', 'sealing', 32));
    this.digestKey = Buffer.from(hkdfSync('sha256', secret, 'masar', 'digest', 32));
  }

  seal(text: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), sealed]);
  }

  /** Errors: throws when the value was tampered with or sealed with another secret. */
  open(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.sealingKey, sealed.subarray(1, 1 + NONCE));
    decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
    return decipher.update(sealed.subarray(1 + NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  }

  sealOrNull = (text: string | null | undefined): Buffer | null => (text ? this.seal(text) : null);
  openOrNull = (sealed: Buffer | null): string | null => (sealed ? this.open(sealed) : null);

  /** A keyed digest for exact lookup; `kind` keeps a phone from matching an id of the same digits. */
  digest(kind: string, text: string): Buffer {
    return createHmac('sha256', this.digestKey).update(`${kind}\0${text}`).digest();
  }

  digestOrNull = (kind: string, text: string | null | undefined): Buffer | null =>
    text ? this.digest(kind, text) : null;
}
