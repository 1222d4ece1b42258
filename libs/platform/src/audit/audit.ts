import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { requestContext } from '../request/request-context.js';

export interface Act {
  /** `thing:verb`, as the permission is called. */
  action: string;
  thing: string;
  thingId: string;
  before?: unknown;
  after?: unknown;
}

/** Who did what, in the transaction of the act itself: neither is there without the other. */
@Injectable()
export class Audit {
  constructor(private readonly transactions: Transactions) {}

  /** `before` and `after` never hold a sensitive value (id number, contact, birth date, password). */
  async record(actor: { accountId: string | null }, ...acts: Act[]): Promise<void> {
    if (!acts.length) return;
    await this.transactions.query(
      `INSERT INTO platform.audit_entry (account_id, action, thing, thing_id, before, after, request_id)
       SELECT $1, a.action, a.thing, a.thing_id, a.before, a.after, $2
       FROM jsonb_to_recordset($3::jsonb) AS a(action text, thing text, thing_id text, before jsonb, after jsonb)`,
      [
        actor.accountId,
        requestContext()?.requestId ?? null,
        JSON.stringify(
          acts.map((act) => ({
            action: act.action,
            thing: act.thing,
            thing_id: act.thingId,
            before: act.before,
            after: act.after,
          })),
        ),
      ],
    );
  }
}
