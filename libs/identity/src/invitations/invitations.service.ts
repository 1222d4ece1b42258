import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  type Grant,
  type Language,
  Mails,
  notFound,
  type Page,
  type RoleName,
  SETTINGS,
  type Settings,
  staleVersion,
  Transactions,
} from '#platform';
import { linkIsOver } from '../accounts/accounts.errors.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { hashOf, newSecret } from '../accounts/secrets.js';
import { ScopeNames } from '../scopes/scope-names.js';
import { invitationLetter } from './invitation.letter.js';
import { type InvitationResponse, type OpenInvitationResponse } from './invitations.dto.js';
import { alreadyAnswered, notYoursToInvite, scopeMissing } from './invitations.errors.js';
import { mayInvite, SCOPE_OF, seesAllInvitations } from './invitations.policy.js';
import { type InvitationFound, InvitationsRepository } from './invitations.repository.js';

const DAYS = 7;

export const grantOf = ({
  role,
  scopeKind,
  scopeId,
}: Pick<InvitationFound, 'role' | 'scopeKind' | 'scopeId'>): Grant => ({
  role,
  scope: scopeKind && scopeId ? { kind: scopeKind, id: scopeId } : null,
});

/** Asking people in, by whoever may: a role over a scope, a link by mail that ends. */
@Injectable()
export class Invitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountsRepository,
    private readonly scopes: ScopeNames,
    private readonly mails: Mails,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Errors: invitation.role (422) when the actor may not, invitation.scope (422) when the scope is missing or not there. */
  async invite(
    actor: Actor,
    asked: { email: string; role: RoleName; scopeId?: string | null; language: Language },
  ): Promise<InvitationResponse> {
    const kind = SCOPE_OF[asked.role];
    if ((kind === null) !== !asked.scopeId) throw scopeMissing();
    const grant: Grant = { role: asked.role, scope: kind && asked.scopeId ? { kind, id: asked.scopeId } : null };
    if (!mayInvite(actor, grant)) throw notYoursToInvite();
    if (!(await this.ownsWhatIsAskedFor(actor, grant))) throw notYoursToInvite();
    if (grant.scope && !(await this.scopes.of([grant.scope])).has(grant.scope.id)) throw scopeMissing();
    const { id } = await this.write(actor.accountId, asked.email, grant, asked.language);
    return this.toResponse((await this.invitations.find(id, null))!);
  }

  /** The first administrator of an installation; answers the one-time link instead of mailing it. */
  async inviteFirstAdmin(email: string, language: Language): Promise<string> {
    const { url } = await this.write(null, email.toLowerCase(), { role: 'admin', scope: null }, language, false);
    return url;
  }

  async list(
    actor: Actor,
    before: { at: string; id: string } | null,
    limit: number,
  ): Promise<Page<InvitationResponse>> {
    const { items, next } = await this.invitations.list(this.ownOnly(actor), before, limit);
    const names = await this.scopes.of(items.map((item) => grantOf(item).scope));
    return { items: items.map((item) => toResponse(item, names)), next };
  }

  /** A fresh link; the one before is worthless. Errors: request.not_found, request.stale (412), invitation.answered (409). */
  async resend(actor: Actor, id: string, version: number): Promise<InvitationResponse> {
    return this.transactions.run(async () => {
      const found = await this.waiting(actor, id);
      const secret = newSecret();
      if (!(await this.invitations.renew(id, version, hashOf(secret), this.inDays()))) throw staleVersion();
      await this.mail(found.email, found.language, grantOf(found), found.inviter, this.urlOf(secret, found.language));
      await this.audit.record(actor, { action: 'invitation:create', thing: 'invitation', thingId: id });
      return this.toResponse((await this.invitations.find(id, null))!);
    });
  }

  /** Errors: request.not_found, request.stale (412), invitation.answered (409). */
  async withdraw(actor: Actor, id: string, version: number): Promise<void> {
    await this.transactions.run(async () => {
      await this.waiting(actor, id);
      if (!(await this.invitations.withdraw(id, version))) throw staleVersion();
      await this.audit.record(actor, { action: 'invitation:delete', thing: 'invitation', thingId: id });
    });
  }

  /** What a link opens. Errors: link.over (404), the same for every link that is good for nothing. */
  async open(token: string): Promise<OpenInvitationResponse> {
    return this.transactions.run(async () => {
      const found = await this.opened(token);
      const { email, role, expiresAt, inviter } = found;
      const { scopeName } = await this.toResponse(found);
      return {
        email,
        role,
        scopeName,
        invitedBy: inviter,
        expiresAt,
        hasAccount: (await this.accounts.findByEmail(email)) !== null,
      };
    });
  }

  /** The invitation that a link opens, locked for the transaction. Errors: link.over (404). */
  async opened(token: string): Promise<InvitationFound> {
    const found = await this.invitations.findOpen(hashOf(token));
    if (!found) throw linkIsOver();
    return found;
  }

  private async waiting(actor: Actor, id: string): Promise<InvitationFound> {
    const found = await this.invitations.find(id, this.ownOnly(actor));
    if (!found) throw notFound();
    if (found.state === 'accepted' || found.state === 'withdrawn') throw alreadyAnswered();
    return found;
  }

  private ownOnly = (actor: Actor) => (seesAllInvitations(actor) ? null : actor.accountId);

  /** A company is spoken for by whoever has been its member longest: that one asks colleagues in. */
  private async ownsWhatIsAskedFor(actor: Actor, { role, scope }: Grant): Promise<boolean> {
    if (role !== 'company_member' || !scope || actor.grants.some((own) => own.role === 'admin')) return true;
    return (await this.accounts.ownerOf('company_member', scope)) === actor.accountId;
  }

  private async write(invitedBy: string | null, email: string, grant: Grant, language: Language, mailed = true) {
    const secret = newSecret();
    const id = randomUUID();
    const url = this.urlOf(secret, language);
    await this.transactions.run(async () => {
      await this.invitations.replace(email, grant);
      await this.invitations.insert({
        id,
        email,
        role: grant.role,
        scopeKind: grant.scope?.kind ?? null,
        scopeId: grant.scope?.id ?? null,
        language,
        invitedBy,
        tokenHash: hashOf(secret),
        expiresAt: this.inDays(),
      });
      const inviter = invitedBy ? await this.accounts.find(invitedBy) : null;
      const name = inviter && { ar: inviter.nameAr, en: inviter.nameEn };
      if (mailed) await this.mail(email, language, grant, name, url);
      await this.audit.record(
        { accountId: invitedBy },
        { action: 'invitation:create', thing: 'invitation', thingId: id, after: { ...grant } },
      );
    });
    return { id, url };
  }

  private async mail(
    email: string,
    language: Language,
    grant: Grant,
    inviter: { ar: string; en: string } | null,
    url: string,
  ): Promise<void> {
    const names = await this.scopes.of([grant.scope]);
    const scopeName = (grant.scope && names.get(grant.scope.id)) ?? null;
    await this.mails.send(
      'invitation',
      email,
      language,
      invitationLetter({ role: grant.role, scopeName, inviter, url, days: DAYS }, language),
    );
  }

  /** The secret stands behind the #, so that it is in nobody's log. */
  private urlOf = (secret: string, language: Language) => `${this.settings.publicUrl}/${language}/invitation#${secret}`;

  private inDays = () => new Date(this.clock.now().getTime() + DAYS * 86_400_000);

  private async toResponse(found: InvitationFound): Promise<InvitationResponse> {
    return toResponse(found, await this.scopes.of([grantOf(found).scope]));
  }
}

function toResponse(found: InvitationFound, names: Map<string, { ar: string; en: string }>): InvitationResponse {
  const { id, email, role, language, state, inviter, createdAt, expiresAt, version } = found;
  const { scope } = grantOf(found);
  const scopeName = (scope && names.get(scope.id)) ?? null;
  return { id, email, role, scope, scopeName, language, state, invitedBy: inviter, createdAt, expiresAt, version };
}
