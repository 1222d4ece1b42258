import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const PRIVATE_KEY = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Seals sensitive texts for the database (AES-256-GCM) and makes the keyed digests by which they are found.
 * A sealed value is: version byte, 12 bytes of nonce, 16 bytes of tag, ciphertext.
 */
@Injectable()
export class Vault {
  private readonly sealingKey: Buffer;
  private readonly digestKey: Buffer;
  private readonly signingKey: KeyObject;

  constructor(secret: string) {
    this.sealingKey = Buffer.from(hkdfSync('sha256', secret, 'masar', 'sealing', 32));
    this.digestKey = Buffer.from(hkdfSync('sha256', secret, 'masar', 'digest', 32));
    this.signingKey = createPrivateKey({
      key: Buffer.concat([PRIVATE_KEY, Buffer.from(hkdfSync('sha256', secret, 'masar', 'signing', 32))]),
      format: 'der',
      type: 'pkcs8',
    });
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

  /** Tells whether two vaults have one secret, and nothing else of it. */
  get fingerprint(): Buffer {
    return this.digest('vault', 'fingerprint');
  }

  /** An Ed25519 signature (64 bytes), to be checked with `publicKey` by anybody. */
  sign = (text: string): Buffer => sign(null, Buffer.from(text), this.signingKey);

  /** The 32 bytes of the key that checks what `sign` signed. */
  get publicKey(): Buffer {
    return createPublicKey(this.signingKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_KEY.length);
  }
}

/** Whether a text was signed by the owner of a public key of 32 bytes. */
export function isSignedBy(publicKey: Buffer, text: string, signature: Buffer): boolean {
  if (publicKey.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_KEY, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, signature);
}
