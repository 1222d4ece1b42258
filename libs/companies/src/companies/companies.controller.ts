import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import { CompanyChange, CompanyPage, CompanyQuery, CompanyResponse, NewCompany } from './companies.dto.js';
import { CompaniesService } from './companies.service.js';

@ApiTags('companies')
@Controller('companies')
export class CompaniesController {
  constructor(private readonly companies: CompaniesService) {}

  /** Companies by Arabic name; a member sees its own. */
  @Get()
  @Requires('company:read')
  @Answers(CompanyPage)
  listCompanies(@CurrentActor() actor: Actor, @Query() query: CompanyQuery): Promise<CompanyPage> {
    return this.companies.list(actor, query);
  }

  @Get(':companyId')
  @Requires('company:read')
  @Answers(CompanyResponse)
  readCompany(@CurrentActor() actor: Actor, @IdParam('companyId') companyId: string): Promise<CompanyResponse> {
    return this.companies.read(actor, companyId);
  }

  /** Errors: company.registration_taken, company.pita_taken. */
  @Post()
  @Requires('company:create')
  @Creates()
  @Answers(CompanyResponse, 201)
  createCompany(@CurrentActor() actor: Actor, @Body() body: NewCompany): Promise<CompanyResponse> {
    return this.companies.create(actor, body);
  }

  @Patch(':companyId')
  @Requires('company:update')
  @Answers(CompanyResponse)
  updateCompany(
    @CurrentActor() actor: Actor,
    @IdParam('companyId') companyId: string,
    @Body() body: CompanyChange,
    @IfMatch() version: number,
  ): Promise<CompanyResponse> {
    return this.companies.change(actor, companyId, body, version);
  }

  /** Whether it is verified, since when, with the version that a change starts from. */
  @Get(':companyId/verification')
  @Requires('company:read')
  @Answers(CompanyResponse)
  readVerification(@CurrentActor() actor: Actor, @IdParam('companyId') companyId: string): Promise<CompanyResponse> {
    return this.companies.read(actor, companyId);
  }

  /** From now on its members see candidates. */
  @Put(':companyId/verification')
  @Requires('company:verify')
  @Answers(CompanyResponse)
  verifyCompany(
    @CurrentActor() actor: Actor,
    @IdParam('companyId') companyId: string,
    @IfMatch() version: number,
  ): Promise<CompanyResponse> {
    return this.companies.verify(actor, companyId, true, version);
  }

  /** From now on its members see no candidates. */
  @Delete(':companyId/verification')
  @Requires('company:verify')
  @Answers(CompanyResponse)
  unverifyCompany(
    @CurrentActor() actor: Actor,
    @IdParam('companyId') companyId: string,
    @IfMatch() version: number,
  ): Promise<CompanyResponse> {
    return this.companies.verify(actor, companyId, false, version);
  }
}
