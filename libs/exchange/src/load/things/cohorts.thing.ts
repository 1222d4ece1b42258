import { idOf, type LoadedThing } from '../thing.js';
import { centreOf } from './intakes.thing.js';

export const COHORTS: LoadedThing = {
  file: 'cohorts',
  columns: [
    'id',
    'intake_id',
    'programme_id',
    'curriculum_id',
    'track',
    'governorate',
    'title_ar',
    'title_en',
    'capacity',
    'starts_on',
    'ends_on',
  ],
  statements: [
    `INSERT INTO training.cohort (id, code, title_ar, title_en, centre_id, curriculum_version_id, programme_id, intake_id, capacity,
       starts_on, ends_on, state)
     SELECT ${idOf('id')}, id, title_ar, title_en, ${centreOf('governorate')}, ${idOf('curriculum_id')}, ${idOf('programme_id')},
       ${idOf('intake_id')}, capacity::int, starts_on::date, ends_on::date,
       CASE WHEN starts_on::date > current_date THEN 'planned' WHEN ends_on::date < current_date THEN 'finished' ELSE 'running' END
     FROM staged_cohorts`,
  ],
};

export const ENROLMENTS: LoadedThing = {
  file: 'enrolments',
  columns: ['id', 'person_id', 'cohort_id', 'status', 'enrolled_on', 'ended_on', 'exit_reason'],
  statements: [
    `INSERT INTO training.enrolment (id, person_id, cohort_id, state, intent, enrolled_on, ended_on, exit_reason)
     SELECT ${idOf('e.id')}, ${idOf('e.person_id')}, ${idOf('e.cohort_id')}, e.status, 'seeks_work', e.enrolled_on::date,
       CASE e.status WHEN 'completed' THEN c.ends_on ELSE e.ended_on END::date,
       CASE e.exit_reason WHEN 'found work' THEN 'found_work' WHEN 'travel' THEN 'moved' WHEN 'studies' THEN 'further_study' ELSE e.exit_reason END
     FROM staged_enrolments AS e JOIN staged_cohorts AS c ON c.id = e.cohort_id`,
  ],
};
