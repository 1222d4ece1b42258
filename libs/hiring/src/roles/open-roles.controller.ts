import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  GOVERNORATE_CODES,
  type Governorate,
  IdParam,
  ListQuery,
  OneOf,
  Public,
  Requires,
} from '#platform';
import { OpenRoles } from './open-roles.js';
import { OwnRole, OwnRolePage, OwnRoleQuery } from './own-roles.dto.js';
import { OwnRolesService } from './own-roles.service.js';
import { type Profession, PROFESSIONS } from './role.rules.js';
import { PublicRole, PublicRolePage } from './roles.dto.js';

class OpenRoleQuery extends ListQuery {
  @OneOf(GOVERNORATE_CODES, { optional: true, description: 'there, or anywhere' })
  governorate?: Governorate;
  @OneOf(PROFESSIONS, { optional: true })
  profession?: Profession;
}

/** Roles from outside: for visitors, and for the trainee whom they fit. */
@ApiTags('roles')
@Controller()
export class OpenRolesController {
  constructor(
    private readonly open: OpenRoles,
    private readonly own: OwnRolesService,
  ) {}

  /** Open roles, those that opened last first. */
  @Get('public/roles')
  @Public()
  @Answers(PublicRolePage)
  listOpenRoles(@Query() query: OpenRoleQuery): Promise<PublicRolePage> {
    return this.open.list(query);
  }

  @Get('public/roles/:roleId')
  @Public()
  @Answers(PublicRole)
  readOpenRole(@IdParam('roleId') roleId: string): Promise<PublicRole> {
    return this.open.read(roleId);
  }

  /** Open roles that the caller has not applied to and why they fit: those that they were asked to first, then the best. */
  @Get('me/roles')
  @Requires('own_role:read')
  @Answers(OwnRolePage)
  listOwnRoles(@CurrentActor() actor: Actor, @Query() query: OwnRoleQuery): Promise<OwnRolePage> {
    return this.own.list(actor, query.limit);
  }

  @Get('me/roles/:roleId')
  @Requires('own_role:read')
  @Answers(OwnRole)
  readOwnRole(@CurrentActor() actor: Actor, @IdParam('roleId') roleId: string): Promise<OwnRole> {
    return this.own.read(actor, roleId);
  }
}
