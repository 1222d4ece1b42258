import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import { PostingRequest, SuggestionResponse } from '../suggestion/suggestion.dto.js';
import { SuggestionService } from '../suggestion/suggestion.service.js';
import { NewRole, RoleChange, RolePage, RoleQuery, RoleResponse } from './roles.dto.js';
import { RolesService } from './roles.service.js';

@ApiTags('roles')
@Controller('roles')
export class RolesController {
  constructor(
    private readonly roles: RolesService,
    private readonly suggestions: SuggestionService,
  ) {}

  /** Roles with their pipelines, the latest first; a member sees those of its own company. */
  @Get()
  @Requires('role:read')
  @Answers(RolePage)
  listRoles(@CurrentActor() actor: Actor, @Query() query: RoleQuery): Promise<RolePage> {
    return this.roles.list(actor, query);
  }

  /** Errors: role.company_unclear, role.title_missing, role.salary_reversed, role.closes_in_past, role.skill_unknown, role.skill_twice. */
  @Post()
  @Requires('role:create')
  @Creates()
  @Answers(RoleResponse, 201)
  createRole(@CurrentActor() actor: Actor, @Body() body: NewRole): Promise<RoleResponse> {
    return this.roles.create(actor, body);
  }

  /** What a careful reader would take from a pasted posting; nothing is kept. */
  @Post('suggestion')
  @Requires('role:create')
  @Answers(SuggestionResponse)
  suggestRole(@Body() body: PostingRequest): Promise<SuggestionResponse> {
    return this.suggestions.suggest(body.text);
  }

  @Get(':roleId')
  @Requires('role:read')
  @Answers(RoleResponse)
  readRole(@CurrentActor() actor: Actor, @IdParam('roleId') roleId: string): Promise<RoleResponse> {
    return this.roles.read(actor, roleId);
  }

  /** Errors: role.move, role.seats_taken and those of a new role. */
  @Patch(':roleId')
  @Requires('role:update')
  @Answers(RoleResponse)
  updateRole(
    @CurrentActor() actor: Actor,
    @IdParam('roleId') roleId: string,
    @Body() body: RoleChange,
    @IfMatch() version: number,
  ): Promise<RoleResponse> {
    return this.roles.change(actor, roleId, body, version);
  }
}
