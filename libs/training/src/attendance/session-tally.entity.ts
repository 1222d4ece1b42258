import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many of each mark a session has; written by triggers on attendance alone. */
@Entity({ schema: 'training', name: 'session_tally' })
export class SessionTally {
  @ForeignKey('ClassSession')
  @PrimaryColumn('uuid')
  sessionId: string;
  @Column('integer')
  present: number;
  @Column('integer')
  late: number;
  @Column('integer')
  excused: number;
  @Column('integer')
  absent: number;
}
