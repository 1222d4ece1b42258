/** SQL that several statements share, so that a roster is one thing everywhere. `s` is a class session, `e` an enrolment, `p` a person. */
export const ON_ROSTER = `e.cohort_id = s.cohort_id AND e.enrolled_on <= s.on_day AND (e.exit_reason IS NULL OR e.ended_on > s.on_day)`;

const FULL_AR = `concat_ws(' ', p.first_ar, nullif(p.father_ar, ''), nullif(p.grandfather_ar, ''), p.family_ar)`;
const SHORT_AR = `p.first_ar || ' ' || p.family_ar`;
const SHORT_LATIN = `CASE WHEN p.name_latin ~ '^\\S+( \\S+){3,}$'
  THEN split_part(p.name_latin, ' ', 1) || ' ' || substring(p.name_latin from '((?:Abu|Al|El|Abd|Abdel|Ibn|Bin)[ -]\\S+|\\S+)$')
  ELSE p.name_latin END`;

/** How a person is called on a list: first and family name, all parts when somebody else on the list is called so too. */
export const NAME_ON_LIST = `CASE WHEN count(*) OVER (PARTITION BY p.first_ar, p.family_ar) = 1
  THEN jsonb_build_object('ar', ${SHORT_AR}, 'en', coalesce(nullif(${SHORT_LATIN}, ''), ${SHORT_AR}))
  ELSE jsonb_build_object('ar', ${FULL_AR}, 'en', coalesce(nullif(p.name_latin, ''), ${FULL_AR})) END`;

/** The order of names on every list of a cohort. */
export const BY_NAME = `p.first_ar COLLATE "ar-x-icu", p.family_ar COLLATE "ar-x-icu", e.id`;
