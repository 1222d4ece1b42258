import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { type Request } from 'express';
import { validation } from '#platform';
import { SignInRequest } from './session.dto.js';

/** Guards run before bodies are checked, but passport reads the body: it is checked here first. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  private readonly pipe = validation();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    request.body = (await this.pipe.transform(request.body ?? {}, {
      type: 'body',
      metatype: SignInRequest,
    })) as SignInRequest;
    return (await super.canActivate(context)) as boolean;
  }
}
