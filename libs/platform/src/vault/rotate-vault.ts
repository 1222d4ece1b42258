import { Audit } from '../audit/audit.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { type Transactions } from '../database/transactions.js';
import { type SealedTable } from './sealed-table.js';
import { type Vault } from './vault.js';
import { type KeptState, type SealedRow, VaultRepository } from './vault.repository.js';

const BATCH = 500;

/** What stands in the way of changing the secret; the message is a sentence. */
export class RotationRefused extends Error {}

export interface Rotation {
  transactions: Transactions;
  before: Vault;
  after: Vault;
  tables: readonly SealedTable[];
  /** Heard after each batch; what it throws interrupts, and a later call goes on from there. */
  told?: (table: string, rows: number) => void;
}

/**
 * Seals everything anew with another secret, batch by batch; each batch and how far it came are one transaction, so that a
 * rotation that was interrupted goes on where it stopped. Nothing else may run meanwhile. Answers how many rows it sealed.
 * Errors: RotationRefused.
 */
export async function rotateVault({ transactions, before, after, tables, told }: Rotation): Promise<number> {
  const repository = new VaultRepository(transactions);
  await begin(repository, before, after, transactions);
  let sealed = 0;
  for (const table of tables)
    for (;;) {
      const count = await transactions.run(() => batch(repository, table, before, after));
      if (!count) break;
      sealed += count;
      told?.(table.table, count);
    }
  await transactions.run(() => finish(repository, before, after, transactions));
  return sealed;
}

async function begin(
  repository: VaultRepository,
  before: Vault,
  after: Vault,
  transactions: Transactions,
): Promise<void> {
  await transactions.run(async () => {
    if (!(await repository.alone())) throw new RotationRefused('Somebody else is changing the secret.');
    const state = await repository.state();
    if (!state) throw new RotationRefused('Nothing was ever sealed here: start with the new secret.');
    if (state.fingerprint.equals(after.fingerprint))
      throw new RotationRefused('Everything is sealed with the new secret already.');
    if (!state.fingerprint.equals(before.fingerprint))
      throw new RotationRefused('MASAR_SECRET is not the one that this database is sealed with.');
    if (state.next && !state.next.equals(after.fingerprint))
      throw new RotationRefused('A change to another new secret was interrupted: finish that one first.');
    const others = await repository.others();
    if (others) throw new RotationRefused(`Stop Masar first: ${others} connections of it are open.`);
    await repository.become({ ...state, next: after.fingerprint });
  });
}

async function batch(repository: VaultRepository, table: SealedTable, before: Vault, after: Vault): Promise<number> {
  if (!(await repository.alone())) throw new RotationRefused('Somebody else is changing the secret.');
  const state = (await repository.state()) as KeptState;
  const reached = state.progress[table.table] ?? null;
  if (reached === 'done') return 0;
  const rows = await repository.rows(table, reached, BATCH);
  if (rows.length) {
    const digests = (table.digests ?? []).map(({ column }) => column);
    const columns = [...table.sealed, ...digests, ...(table.emptied ?? [])];
    await repository.write(
      table,
      columns,
      rows.map((row) => resealed(row, table, before, after)),
    );
  }
  await repository.become({
    ...state,
    progress: { ...state.progress, [table.table]: rows.at(-1)?.key ?? 'done' },
  });
  return rows.length;
}

function resealed({ key, values }: SealedRow, table: SealedTable, before: Vault, after: Vault): SealedRow {
  const texts = new Map(table.sealed.map((column) => [column, before.openOrNull(values[column] ?? null)]));
  const anew: SealedRow['values'] = {};
  for (const [column, text] of texts) anew[column] = text === null ? null : after.seal(text);
  for (const { column, of, kind, form } of table.digests ?? []) {
    const text = texts.get(of);
    anew[column] = after.digestOrNull(kind, text && form ? form(text) : text);
  }
  return { key, values: anew };
}

/** The heads of the audit change hands in the transaction in which the database says that it did. */
async function finish(
  repository: VaultRepository,
  before: Vault,
  after: Vault,
  transactions: Transactions,
): Promise<void> {
  const audit = new AuditRepository(transactions);
  await audit.handOver(
    (head) => before.digest('audit_strand', head),
    (head) => after.digest('audit_strand', head),
  );
  await new Audit(transactions, audit, after).record(
    { accountId: null },
    {
      action: 'vault:rotate',
      thing: 'vault',
      thingId: 'secret',
      after: { publicKeyBefore: before.publicKey.toString('hex'), publicKey: after.publicKey.toString('hex') },
    },
  );
  await repository.become({ fingerprint: after.fingerprint, next: null, progress: {} });
}
