import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Which secret the database is sealed with, and how far a change of it has come. One row. */
@Check('vault_state_one_check', 'one')
@Entity({ schema: 'platform', name: 'vault_state' })
export class VaultState {
  @PrimaryColumn('boolean')
  one: true;
  /** A keyed digest: tells whether a secret is the one, and nothing else. */
  @Column('bytea')
  fingerprint: Buffer;
  @Column('bytea', { nullable: true, comment: 'null unless the secret is being changed: the digest of the next one' })
  next: Buffer | null;
  /** Table → the key of the last row that is done, or `done`. */
  @Column('jsonb', { default: () => "'{}'" })
  progress: Record<string, string[] | 'done'>;
}
