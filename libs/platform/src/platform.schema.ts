import { type LibSchema } from './database/data-source.js';
import { AuditEntry, AuditSeal, AuditStrand } from './audit/audit.entity.js';
import { IdempotencyKey, Job, Throttle } from './database/platform.entities.js';
import { VaultState } from './vault/vault-state.entity.js';
import { Mail } from './mail/mail.entity.js';
import { Fold1764000050000 } from './migrations/1764000050000-fold.js';
import { Mail1764000080000 } from './migrations/1764000080000-mail.js';
import { ReplayAsSent1764000060000 } from './migrations/1764000060000-replay-as-sent.js';
import { AuditChain1764000070000 } from './migrations/1764000070000-audit-chain.js';
import { AuditByPerson1764000090000 } from './migrations/1764000090000-audit-by-person.js';
import { VaultState1764000095000 } from './migrations/1764000095000-vault-state.js';
import { Platform1764000000000 } from './migrations/1764000000000-platform.js';

export const platformSchema: LibSchema = {
  entities: [IdempotencyKey, AuditEntry, AuditStrand, AuditSeal, VaultState, Job, Throttle, Mail],
  migrations: [
    Platform1764000000000,
    Fold1764000050000,
    ReplayAsSent1764000060000,
    AuditChain1764000070000,
    Mail1764000080000,
    AuditByPerson1764000090000,
    VaultState1764000095000,
  ],
};
