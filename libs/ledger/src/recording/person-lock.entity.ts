import { Entity, PrimaryColumn } from 'typeorm';

/** One row a person: the lock by which recordings about one person follow each other. */
@Entity({ schema: 'ledger', name: 'person' })
export class PersonLock {
  @PrimaryColumn('uuid')
  personId: string;
}
