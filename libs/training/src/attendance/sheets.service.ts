import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, type DomainError, notFound, staleVersion, Transactions } from '#platform';
import { notYetBegun, wasCancelled } from '../sessions/session.errors.js';
import { canBecome, canMark } from '../sessions/session.rules.js';
import { teachingReach } from '../sessions/sessions.policy.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { type GiveExcuse, type MarkRequest, type SavedSheet, type SheetResponse } from './attendance.dto.js';
import { excusedStranger, markedTwice, notOnTheRoster } from './attendance.errors.js';
import { SheetsQueries } from './sheets.queries.js';
import { type LockedSheet, SheetsRepository } from './sheets.repository.js';

/** A class's attendance sheet. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sheets: SheetsRepository,
    private readonly queries: SheetsQueries,
    private readonly sessions: SessionsService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, sessionId: string): Promise<SheetResponse> {
    const sheet = await this.queries.read(teachingReach(actor, 'class_session:read'), sessionId);
    if (!sheet) throw notFound();
    const { rows, markedAt, markedBy, ...session } = sheet;
    return {
      ...this.sessions.toResponse(actor)(session),
      rows,
      markedAt: markedAt?.toISOString() ?? null,
      markedBy,
    };
  }

  /**
   * Saves marks and makes the session held; late is allowed, before it begins is not.
   * Errors: 412 stale, 422 attendance.not_on_roster and attendance.marked_twice, session.not_begun, session.cancelled.
   */
  save(actor: Actor, sessionId: string, version: number, marks: readonly MarkRequest[]): Promise<SavedSheet> {
    const reach = teachingReach(actor, 'attendance:mark');
    const ids = marks.map(({ enrolmentId }) => enrolmentId.toLowerCase());
    return this.transactions.run(async () => {
      const at = this.clock.now();
      const rows = marks.map(({ status, arrivedAt }, place) => ({
        enrolmentId: ids[place]!,
        status,
        arrivedAt: arrivedAt ?? null,
      }));
      const saved = await this.sheets.save(sessionId, version, reach, rows, { accountId: actor.accountId, at });
      if (!saved) throw refusal(await this.sheets.lock(sessionId, reach, ids), version, ids, at);
      const { changed } = saved;
      await this.audit.record(actor, {
        action: 'attendance:mark',
        thing: 'session',
        thingId: sessionId,
        before: Object.fromEntries(changed.map(({ enrolmentId, before }) => [enrolmentId, before])),
        after: Object.fromEntries(changed.map(({ enrolmentId, after }) => [enrolmentId, after])),
      });
      return {
        sessionId,
        state: 'held',
        changed: changed.map(({ enrolmentId }) => enrolmentId),
        markedAt: at.toISOString(),
        version: saved.version,
      };
    });
  }

  /** Notes that a trainee told beforehand why she will not come. Errors: attendance.not_on_roster, session.cancelled. */
  excuse(actor: Actor, sessionId: string, { enrolmentId, reason }: GiveExcuse): Promise<void> {
    return this.transactions.run(async () => {
      const sheet = await this.sheets.lock(sessionId, teachingReach(actor, 'attendance:mark'), [enrolmentId]);
      if (!sheet) throw notFound();
      if (!canBecome(sheet.state, 'held')) throw wasCancelled();
      if (!sheet.onRoster.length) throw excusedStranger();
      await this.sheets.giveExcuse(sessionId, enrolmentId, reason, this.clock.now());
      await this.audit.record(actor, {
        action: 'attendance:excuse',
        thing: 'session',
        thingId: sessionId,
        after: { enrolmentId },
      });
    });
  }
}

/** Why a sheet was not saved. */
function refusal(sheet: LockedSheet | null, version: number, ids: readonly string[], now: Date): DomainError {
  if (!sheet) return notFound();
  const [known, places] = [new Set(sheet.onRoster), ids.map((_, place) => place)];
  const strangers = places.filter((place) => !known.has(ids[place]!));
  if (strangers.length) return notOnTheRoster(strangers);
  const repeated = places.filter((place) => ids.indexOf(ids[place]!) !== place);
  if (repeated.length) return markedTwice(repeated);
  if (!canBecome(sheet.state, 'held')) return wasCancelled();
  return canMark(sheet, now) ? staleVersion() : notYetBegun();
}
