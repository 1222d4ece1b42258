import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** argon2id with OWASP's parameters: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private readonly nobodys = hash('the password of an account that does not exist', OPTIONS);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), OPTIONS);
  }

  /** The same work whether or not there is a hash to compare with, so that time tells nothing. */
  async matches(password: string, passwordHash: string | null): Promise<boolean> {
    const right = await verify(passwordHash ?? (await this.nobodys), password.normalize('NFKC'));
    return right && passwordHash !== null;
  }
}
