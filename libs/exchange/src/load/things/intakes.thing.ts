import { GOVERNORATES } from '#platform';
import { idOf, type LoadedThing } from '../thing.js';

/** The files know no centres: an intake is held in the one of its governorate. */
export const centreOf = (governorate: string): string => `md5('centre ' || ${governorate})::uuid`;

const NAMES = Object.entries(GOVERNORATES)
  .map(([code, { ar, en }]) => `('${code}', 'مركز ${ar} للتدريب', '${en} training centre')`)
  .join(', ');

export const INTAKES: LoadedThing = {
  file: 'intakes',
  columns: ['id', 'programme_id', 'track', 'governorate', 'opens_on', 'closes_on', 'seats'],
  statements: [
    `INSERT INTO identity.centre (id, name_ar, name_en, governorate)
     SELECT ${centreOf('code')}, ar, en, code FROM (VALUES ${NAMES}) AS named (code, ar, en)
     WHERE code IN (SELECT governorate FROM staged_intakes)`,
    `INSERT INTO training.intake (id, programme_id, centre_id, track, title_ar, title_en, opens_on, closes_on, seats, criteria_ar, criteria_en)
     SELECT ${idOf('i.id')}, ${idOf('i.programme_id')}, ${centreOf('i.governorate')}, i.track, t.name_ar, t.name_en, i.opens_on::date,
       i.closes_on::date, i.seats::int, 'من 18 إلى 35 سنة', 'Aged 18 to 35'
     FROM staged_intakes AS i JOIN curriculum.track AS t ON t.code = i.track`,
  ],
};

export const APPLICATIONS: LoadedThing = {
  file: 'applications',
  columns: ['id', 'intake_id', 'person_id', 'status', 'submitted_on', 'decided_on'],
  statements: [
    `INSERT INTO training.application (id, intake_id, person_id, state, intent, submitted_on, decided_on, reason)
     SELECT ${idOf('id')}, ${idOf('intake_id')}, ${idOf('person_id')}, status, 'seeks_work', submitted_on::date, decided_on::date,
       CASE status WHEN 'rejected' THEN 'no_seat' WHEN 'withdrawn' THEN 'withdrew' END
     FROM staged_applications`,
    `INSERT INTO people.person_centre (person_id, centre_id)
     SELECT DISTINCT ${idOf('a.person_id')}, ${centreOf('i.governorate')} FROM staged_applications AS a JOIN staged_intakes AS i ON i.id = a.intake_id`,
  ],
};
