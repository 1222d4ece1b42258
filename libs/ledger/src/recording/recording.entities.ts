import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row a person: the lock by which recordings about one person follow each other. */
@Entity({ schema: 'ledger', name: 'person' })
export class PersonLock {
  @PrimaryColumn('uuid')
  personId: string;
}

/** How far the ledger's time runs ahead of the clock: more than nothing only where rows were loaded that were recorded later than now. */
@Entity({ schema: 'ledger', name: 'clock' })
@Check('clock_one_check', 'one')
export class LedgerClock {
  @PrimaryColumn('boolean', { default: true })
  one: boolean;
  @Column('interval')
  ahead: unknown;
}
