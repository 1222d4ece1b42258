import { type LibSchema } from '#platform';
import { SessionTally } from './attendance/session-tally.entity.js';
import { Application } from './applications/application.entity.js';
import { Certificate } from './certificates/certificate.entity.js';
import { Cohort, CohortTrainer } from './cohorts/cohort.entity.js';
import { Enrolment } from './enrolments/enrolment.entity.js';
import { Intake } from './intakes/intake.entity.js';
import { Training1764000600000 } from './migrations/1764000600000-training.js';
import { teachingTables } from './teaching.schema.js';
import { SessionTally1764000640000 } from './migrations/1764000640000-session-tally.js';
import { Programme } from './programmes/programme.entity.js';

export const trainingSchema: LibSchema = {
  entities: [
    Programme,
    Intake,
    Application,
    Cohort,
    CohortTrainer,
    Enrolment,
    Certificate,
    ...teachingTables.entities,
    SessionTally,
  ],
  migrations: [Training1764000600000, ...teachingTables.migrations, SessionTally1764000640000],
};
