import { Controller, Get, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Answers, BilingualText, notFound, Public, type RoleName, ROLES, SETTINGS, type Settings } from '#platform';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';

export class DemoAccountResponse {
  @ApiProperty()
  email: string;
  @ApiProperty({ enum: ROLES })
  role: RoleName;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

export class DemoResponse {
  @ApiProperty({ description: 'of all demo accounts' })
  password: string;
  @ApiProperty({ type: [DemoAccountResponse] })
  accounts: DemoAccountResponse[];
}

@ApiTags('public')
@Controller('public/demo')
export class DemoController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** The accounts that the sign-in page offers. Errors: request.not_found where no demo is loaded. */
  @Get()
  @Public()
  @Answers(DemoResponse)
  readDemo(): DemoResponse {
    if (!this.settings.demo) throw notFound();
    return { password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS.map(({ email, role, name }) => ({ email, role, name })) };
  }
}
