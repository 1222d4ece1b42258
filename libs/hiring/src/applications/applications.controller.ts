import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  Creates,
  CurrentActor,
  IdParam,
  IfMatch,
  IfMatchWhenGiven,
  ListQuery,
  Requires,
} from '#platform';
import {
  OwnRoleApplication,
  OwnRoleApplicationPage,
  RoleApplicationMove,
  RoleApplicationResponse,
  RoleBoard,
} from './applications.dto.js';
import './applications.policy.js';
import { ApplicationsService } from './applications.service.js';
import { BoardService } from './board.service.js';
import { OwnApplicationsService } from './own-applications.service.js';

@ApiTags('role applications')
@Controller()
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly own: OwnApplicationsService,
    private readonly board: BoardService,
  ) {}

  /** A role with everybody who applied and the best who did not. */
  @Get('roles/:roleId/board')
  @Requires('role_application:read')
  @Answers(RoleBoard)
  readBoard(@CurrentActor() actor: Actor, @IdParam('roleId') roleId: string): Promise<RoleBoard> {
    return this.board.read(actor, roleId);
  }

  /** Applies: the company may read the person's name, contact and skills from now on. Errors: role.closed, role_application.exists. */
  @Post('roles/:roleId/applications')
  @Requires('own_application:create')
  @Creates()
  @Answers(OwnRoleApplication, 201)
  applyToRole(@CurrentActor() actor: Actor, @IdParam('roleId') roleId: string): Promise<OwnRoleApplication> {
    return this.own.apply(actor, roleId);
  }

  @Get('role-applications/:applicationId')
  @Requires('role_application:read')
  @Answers(RoleApplicationResponse)
  readRoleApplication(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: string,
  ): Promise<RoleApplicationResponse> {
    return this.applications.read(actor, applicationId);
  }

  /** Errors: role_application.move, role_application.reason_missing. */
  @Patch('role-applications/:applicationId')
  @Requires('role_application:update')
  @Answers(RoleApplicationResponse)
  moveRoleApplication(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: string,
    @Body() body: RoleApplicationMove,
    @IfMatch() version: number,
  ): Promise<RoleApplicationResponse> {
    return this.applications.move(actor, applicationId, body, version);
  }

  /** Takes the caller's own application back. Errors: role_application.over. */
  @Post('role-applications/:applicationId/withdrawal')
  @Requires('own_application:withdraw')
  @Answers(OwnRoleApplication)
  withdrawOwnRoleApplication(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: string,
    @IfMatchWhenGiven() version: number | null,
  ): Promise<OwnRoleApplication> {
    return this.own.withdraw(actor, applicationId, version);
  }

  /** The caller's own applications to roles, the latest first. */
  @Get('me/applications')
  @Requires('own_application:read')
  @Answers(OwnRoleApplicationPage)
  listOwnRoleApplications(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<OwnRoleApplicationPage> {
    return this.own.list(actor, query);
  }
}
