import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { parse } from 'cookie';
import { type Request } from 'express';
import { Strategy as LocalStrategy } from 'passport-local';
import { Strategy } from 'passport-strategy';
import { type Account } from '../accounts/account.entity.js';
import { isSecret } from '../accounts/secrets.js';
import { type SignedIn } from './sign-ins.repository.js';
import { Sessions } from './sessions.service.js';

export const SESSION_COOKIE = 'masar_session';

/** The secret that a request brings in its cookie, or null. */
export function secretOf(request: Request): string | null {
  const secret = parse(request.headers.cookie ?? '')[SESSION_COOKIE];
  return secret && isSecret(secret) ? secret : null;
}

type Verify = (request: Request, done: (error: unknown, user?: unknown) => void) => void;

/** The secret of a token of the account's (`Authorization: Bearer …`), or null. */
export function tokenOf(request: Request): string | null {
  const token = /^Bearer masar_([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
  return token ?? null;
}

/** passport's shape around "whoever holds this secret". */
class SecretStrategy extends Strategy {
  name = 'secret';

  constructor(private readonly verify: Verify) {
    super();
  }

  override authenticate(request: Request): void {
    this.verify(request, (error, user) => {
      if (error) this.error(error as Error);
      else if (user) this.success(user);
      else this.fail(401);
    });
  }
}

@Injectable()
export class SessionStrategy extends PassportStrategy(SecretStrategy, 'secret') {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async validate(request: Request): Promise<SignedIn | null> {
    if (request.headers.authorization !== undefined) {
      const token = tokenOf(request);
      return token ? this.sessions.findToken(token) : null;
    }
    const secret = secretOf(request);
    return secret ? this.sessions.find(secret) : null;
  }
}

@Injectable()
export class PasswordStrategy extends PassportStrategy(LocalStrategy, 'password') {
  constructor(private readonly sessions: Sessions) {
    super({ usernameField: 'email', session: false, passReqToCallback: true });
  }

  validate(request: Request, email: string, password: string): Promise<Account> {
    return this.sessions.check(email, password, request.ip ?? '');
  }
}
