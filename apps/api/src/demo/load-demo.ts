import { type INestApplicationContext } from '@nestjs/common';
import { Accounts, Centres } from '#identity';
import { type Grant, Transactions } from '#platform';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo-accounts.js';
import { loadCompanies } from './companies.demo.js';
import { DEMO_CENTRES, demoId } from './demo-ids.js';
import { DemoLedger } from './demo-ledger.js';
import { loadHiring } from './hiring.demo.js';
import { loadHistory } from './history.demo.js';
import { loadPeople } from './people.demo.js';
import { setTargetDays } from './targets.demo.js';
import { loadTeaching } from './teaching.demo.js';
import { loadTraining } from './training.demo.js';

/** Loads the fictional, deterministic demo into an empty database: all of it or nothing. */
export async function loadDemo(app: INestApplicationContext): Promise<void> {
  await app.get(Transactions).run(async () => {
    const ledger = new DemoLedger();
    await app.get(Centres).insert(DEMO_CENTRES);
    for (const { key, email, role, name } of DEMO_ACCOUNTS)
      await app
        .get(Accounts)
        .create({ id: demoId('account', key), email, name, password: DEMO_PASSWORD, grants: grantsOf(key, role) });
    await loadPeople(app, ledger);
    await loadHistory(app, ledger);
    await loadCompanies(app);
    await loadTraining(app, ledger);
    await loadTeaching(app);
    await loadHiring(app, ledger);
    await setTargetDays(app);
    await ledger.write(app);
  });
}

function grantsOf(key: string, role: Grant['role']): Grant[] {
  const second = key.endsWith('2') ? 2 : 1;
  const scope = {
    coordinator: { kind: 'centre', id: demoId('centre', second) },
    trainer: { kind: 'cohort', id: demoId('cohort', second === 1 ? 2 : 3) },
    trainee: { kind: 'person', id: demoId('person', key) },
    company_member: { kind: 'company', id: demoId('company', second) },
  } as const;
  return [{ role, scope: role in scope ? scope[role as keyof typeof scope] : null }];
}
