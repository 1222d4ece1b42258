import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SESSION_REASONS, SESSION_STATES, type SessionReason, type SessionState } from './session.rules.js';

const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

const TAKES_PLACE = `state NOT IN ('cancelled', 'made_up')`;

/** One meeting of a cohort in a course. A room or a trainer is never booked twice. */
@Entity({ schema: 'training', name: 'class_session' })
@Check('class_session_state_check', `state IN (${oneOf(SESSION_STATES)})`)
@Check('class_session_reason_check', `reason IN (${oneOf(SESSION_REASONS)})`)
@Check('class_session_ends_at_check', 'ends_at > starts_at')
@Check('class_session_cancelled_check', "state <> 'cancelled' OR reason IS NOT NULL")
@Exclusion(
  'class_session_room_excl',
  `USING gist (centre_id WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (room IS NOT NULL AND ${TAKES_PLACE})`,
)
@Exclusion(
  'class_session_trainer_excl',
  `USING gist (trainer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (trainer_id IS NOT NULL AND ${TAKES_PLACE})`,
)
@Index(['cohortId', 'startsAt'])
@Index(['centreId', 'startsAt'])
export class ClassSession {
  @PrimaryColumn('uuid')
  id: string;
  @ForeignKey('Cohort')
  @Column('uuid')
  cohortId: string;
  @Index()
  @ForeignKey('Course')
  @Column('uuid')
  courseId: string;
  /** The cohort's: rooms are a centre's, and so are a coordinator's rights. */
  @ForeignKey('Centre')
  @Column('uuid')
  centreId: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true, comment: 'null until a trainer is chosen' })
  trainerId: string | null;
  @Column('text', { nullable: true, comment: 'null: it is held remotely' })
  room: string | null;
  /** The local day that it begins on. */
  @Column('date')
  onDay: string;
  @Column('timestamptz')
  startsAt: Date;
  @Column('timestamptz')
  endsAt: Date;
  @Column('text', { default: 'planned' })
  state: SessionState;
  @Column('text', { nullable: true, comment: 'null unless it was moved or cancelled' })
  reason: SessionReason | null;
  @Column('timestamptz', { nullable: true, comment: 'null unless it was moved: when it was first to begin' })
  movedFrom: Date | null;
  @Index()
  @ForeignKey('ClassSession')
  @Column('uuid', { nullable: true, comment: 'null unless it makes up for a cancelled session' })
  makesUpId: string | null;
  @Column('timestamptz', { nullable: true, comment: 'null until its sheet was saved' })
  markedAt: Date | null;
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true, comment: 'null until its sheet was saved, and when an import saved it' })
  markedBy: string | null;
  @Column('integer', { default: 1 })
  version: number;
}
