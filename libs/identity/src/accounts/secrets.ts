import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they stand in a cookie, a link or a token. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What the database keeps of a secret: enough to know it again, not enough to use it. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
