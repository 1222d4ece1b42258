import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How far the ledger's time runs ahead of the machine's clock. More than nothing only where rows were loaded that
 * were recorded later than now: the ledger's time goes on from there, so that nothing is recorded before what is known.
 */
@Entity({ schema: 'ledger', name: 'clock' })
@Check('clock_one_check', 'one')
export class LedgerClock {
  @PrimaryColumn('boolean', { default: true })
  one: boolean;
  @Column('interval')
  ahead: unknown;
}
