import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, definePermissions, Requires } from '#platform';
import { CompanyAttention } from './attention.dto.js';
import { AttentionService } from './attention.service.js';

definePermissions({ 'company_attention:read': ['company_member'] });

@ApiTags('attention')
@Controller('attention')
export class CompanyAttentionController {
  constructor(private readonly attention: AttentionService) {}

  /** What waits for the caller's companies, and who fits their open roles. */
  @Get('company')
  @Requires('company_attention:read')
  @Answers(CompanyAttention)
  readCompanyAttention(@CurrentActor() actor: Actor): Promise<CompanyAttention> {
    return this.attention.ofCompany(actor);
  }
}
