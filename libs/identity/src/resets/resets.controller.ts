import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { Answers, AnswersNothing, Email, errorOfStatus, Public, Text, ThrottleRepository } from '#platform';
import { LinkRequest } from '../invitations/invitations.dto.js';
import { Resets } from './resets.service.js';

export class ForgottenRequest {
  @Email({ example: 'leen@example.org' })
  email: string;
}

export class OpenResetResponse {
  @ApiProperty({ format: 'email' })
  email: string;
}

export class NewPasswordRequest extends LinkRequest {
  @Text({ max: 200, trim: false })
  password: string;
}

@ApiTags('session')
@Controller('public/password-reset')
export class ResetsController {
  constructor(
    private readonly resets: Resets,
    private readonly throttle: ThrottleRepository,
  ) {}

  /** Asks for a link to a new password: the same answer and the same time, whether or not there is an account. */
  @Post()
  @Public()
  @AnswersNothing()
  async forgetPassword(@Req() request: Request, @Body() { email }: ForgottenRequest): Promise<void> {
    await this.resets.ask(email, request.ip ?? '');
  }

  /** For whom a link is. Errors: link.over (404), the same for expired, used and forged ones. */
  @Post('opening')
  @Public()
  @Answers(OpenResetResponse)
  async openPasswordReset(@Req() request: Request, @Body() { token }: LinkRequest): Promise<OpenResetResponse> {
    await this.slowDown(request);
    return this.resets.open(token);
  }

  /** Sets the new password; all sessions of the account end. Errors: link.over (404), password.short, password.guessable (422). */
  @Post('use')
  @Public()
  @AnswersNothing()
  async resetPassword(@Req() request: Request, @Body() { token, password }: NewPasswordRequest): Promise<void> {
    await this.slowDown(request);
    await this.resets.use(token, password);
  }

  private async slowDown(request: Request): Promise<void> {
    if ((await this.throttle.count(`link:${request.ip}`, 300)) > 100) throw errorOfStatus(429);
  }
}
