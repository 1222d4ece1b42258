import { type INestApplicationContext } from '@nestjs/common';
import { Targets } from '#progress';
import { demoId } from './demo-ids.js';

const DUE = { graduates: '2028-12-31', professionals: '2029-12-31' };

/** The source names no day; in the demo the manager has set one. */
export async function setTargetDays(app: INestApplicationContext): Promise<void> {
  const targets = app.get(Targets);
  const manager = { accountId: demoId('account', 'manager'), language: 'ar' as const, grants: [] };
  for (const [indicator, due] of Object.entries(DUE))
    await targets.set(manager, { ...(await targets.read(indicator)), due });
}
