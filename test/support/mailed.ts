import { randomUUID } from 'node:crypto';
import { type Caller } from './app.js';

/** The secret of the newest link that was mailed to an address, read where an administrator reads it. */
export async function mailed(admin: Caller, to: string, kind: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { body } = await admin.get('/api/v1/mails').expect(200);
    const mail = (body as { items: { id: string; to: string; kind: string }[] }).items.find(
      (one) => one.to === to && one.kind === kind,
    );
    if (mail) {
      const read = await admin.get(`/api/v1/mails/${mail.id}`).expect(200);
      return /#([\w-]{43})/.exec((read.body as { text: string }).text)![1]!;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No mail of the kind ${kind} to ${to}`);
}

/** Asks somebody in, in Arabic unless told. */
export const invite = (caller: Caller, body: object) =>
  caller
    .post('/api/v1/invitations')
    .set('Idempotency-Key', randomUUID())
    .send({ language: 'ar', ...body });
