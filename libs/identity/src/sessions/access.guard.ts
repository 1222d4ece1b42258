import { type ExecutionContext, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { AuthGuard } from '@nestjs/passport';
import { type Request } from 'express';
import {
  ACCESS_KEYS,
  type Actor,
  Clock,
  DomainError,
  errorOfStatus,
  hasRole,
  requestContext,
  rolesWith,
} from '#platform';
import { PROOF_MINUTES } from './session.rules.js';
import { type SignedIn } from './sign-ins.repository.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Errors: session.proof (403) when it is too long ago that the person proved who they are; a program with a token never may. */
function assertProved({ signInId, provedAt }: Actor, now: Date): void {
  if (!signInId || !provedAt) throw errorOfStatus(403);
  if (now.getTime() - provedAt.getTime() > PROOF_MINUTES * 60_000)
    throw new DomainError('session.proof', 403, {
      ar: 'هذا فعل حساس. أكّد أنك أنت بكلمة مرورك.',
      en: 'This is a sensitive act. Confirm with your password that it is you.',
    });
}

/** Every route is closed unless it says who may; asked before anything else is looked at. */
@Injectable()
export class AccessGuard extends AuthGuard('secret') implements OnApplicationBootstrap {
  private readonly logger = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Refuses to start with a route that says neither who may nor that anybody may. */
  onApplicationBootstrap(): void {
    const open: string[] = [];
    for (const { instance, metatype } of this.discovery.getControllers())
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, Function>)[method]!;
        if (Reflect.getMetadata(PATH_METADATA, handler) === undefined) continue;
        const permission = this.reflector.get<string | undefined>(ACCESS_KEYS.permission, handler);
        const isPublic = this.reflector.get<boolean | undefined>(ACCESS_KEYS.public, handler);
        if (!isPublic && (!permission || !rolesWith(permission))) open.push(`${metatype?.name}.${method}`);
      }
    if (open.length) throw new Error(`Routes without @Public or a defined @Requires: ${open.join(', ')}`);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
    const isPublic = this.reflector.get<boolean | undefined>(ACCESS_KEYS.public, context.getHandler());
    if (isPublic && !request.headers.cookie && !request.headers.authorization) return true;
    const signedIn = await Promise.resolve(super.canActivate(context)).then(
      () => (request as { user?: SignedIn }).user ?? null,
      (error: unknown) => this.unlessSignedOut(error),
    );
    if (signedIn) request.actor = this.actorOf(signedIn);
    if (isPublic) return true;
    if (!request.actor) throw errorOfStatus(401);
    if (signedIn?.readOnly && !SAFE.has(request.method)) throw errorOfStatus(403);
    const permission = this.reflector.get<`${string}:${string}`>(ACCESS_KEYS.permission, context.getHandler());
    if (!hasRole(request.actor, ...(rolesWith(permission) ?? []))) {
      this.logger.warn({ event: 'refused', permission });
      throw errorOfStatus(403);
    }
    if (this.reflector.get<boolean | undefined>(ACCESS_KEYS.sensitive, context.getHandler()))
      assertProved(request.actor, this.clock.now());
    return true;
  }

  private actorOf({ accountId, grants, signInId, provedAt }: SignedIn): Actor {
    const context = requestContext();
    if (context) context.accountId = accountId;
    return { accountId, grants, signInId, provedAt, language: context?.language ?? 'ar' };
  }

  private unlessSignedOut(error: unknown): null {
    if ((error as { status?: number }).status === 401) return null;
    throw error;
  }
}
