import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class People1764000300000 implements MigrationInterface {
  name = 'People1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA people;
      CREATE TABLE people.person (
        id uuid NOT NULL, first_ar text NOT NULL, father_ar text NOT NULL, grandfather_ar text NOT NULL, family_ar text NOT NULL,
        name_latin text NOT NULL, gender text, governorate text, locality text, university text, field text, graduation_year smallint,
        birth_year smallint, disability boolean, refugee text,
        national_id bytea, national_id_digest bytea, phone bytea, phone_digest bytea, email bytea, email_digest bytea,
        birth_date bytea, birth_date_digest bytea, search text NOT NULL, name_key text NOT NULL, skeleton text NOT NULL,
        merged_into uuid, version integer NOT NULL DEFAULT 1, registered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT person_pkey PRIMARY KEY (id),
        CONSTRAINT person_gender_check CHECK (gender IN ('female', 'male')),
        CONSTRAINT person_refugee_check CHECK (refugee IN ('registered', 'not_registered', 'no', 'not_said')),
        CONSTRAINT person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES people.person (id));
      CREATE INDEX person_search_trgm ON people.person USING gin (search gin_trgm_ops) WHERE merged_into IS NULL;
      CREATE INDEX person_name_order ON people.person (first_ar, family_ar, id) WHERE merged_into IS NULL;
      CREATE UNIQUE INDEX person_national_id_once ON people.person (national_id_digest) WHERE merged_into IS NULL;
      CREATE INDEX person_phone_digest_idx ON people.person (phone_digest);
      CREATE INDEX person_email_digest_idx ON people.person (email_digest);
      CREATE INDEX person_birth_date_digest_idx ON people.person (birth_date_digest);
      CREATE INDEX person_name_key_idx ON people.person (name_key);
      CREATE INDEX person_skeleton_idx ON people.person (skeleton);
      CREATE INDEX person_merged_into_idx ON people.person (merged_into);

      CREATE TABLE people.person_centre (
        person_id uuid NOT NULL, centre_id uuid NOT NULL,
        CONSTRAINT person_centre_pkey PRIMARY KEY (person_id, centre_id),
        CONSTRAINT person_centre_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id),
        CONSTRAINT person_centre_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES identity.centre (id));
      CREATE INDEX person_centre_centre_id_idx ON people.person_centre (centre_id);

      CREATE TABLE people.person_skill (
        person_id uuid NOT NULL, skill text NOT NULL, level smallint NOT NULL, source text NOT NULL,
        CONSTRAINT person_skill_pkey PRIMARY KEY (person_id, skill),
        CONSTRAINT person_skill_level_check CHECK (level BETWEEN 1 AND 5),
        CONSTRAINT person_skill_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id));
      CREATE INDEX person_skill_skill_idx ON people.person_skill (skill);

      CREATE TABLE people.consent (
        id uuid NOT NULL, person_id uuid NOT NULL, purpose text NOT NULL, given_at timestamptz NOT NULL DEFAULT now(), withdrawn_at timestamptz,
        CONSTRAINT consent_pkey PRIMARY KEY (id),
        CONSTRAINT consent_purpose_check CHECK (purpose IN ('share_profile', 'story', 'contact')),
        CONSTRAINT consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id));
      CREATE INDEX consent_person_id_idx ON people.consent (person_id);
      CREATE UNIQUE INDEX consent_one_live ON people.consent (person_id, purpose) WHERE withdrawn_at IS NULL;

      CREATE TABLE people.two_people (
        one_id uuid NOT NULL, other_id uuid NOT NULL, decided_at timestamptz NOT NULL DEFAULT now(), decided_by uuid NOT NULL,
        CONSTRAINT two_people_pkey PRIMARY KEY (one_id, other_id),
        CONSTRAINT two_people_order_check CHECK (one_id < other_id),
        CONSTRAINT two_people_one_id_fkey FOREIGN KEY (one_id) REFERENCES people.person (id),
        CONSTRAINT two_people_other_id_fkey FOREIGN KEY (other_id) REFERENCES people.person (id));
      CREATE INDEX two_people_other_id_idx ON people.two_people (other_id);

      CREATE TABLE people.merge (
        id uuid NOT NULL, from_id uuid NOT NULL, into_id uuid NOT NULL, merged_at timestamptz NOT NULL DEFAULT now(),
        merged_by uuid NOT NULL, undone_at timestamptz,
        CONSTRAINT merge_pkey PRIMARY KEY (id),
        CONSTRAINT merge_from_id_fkey FOREIGN KEY (from_id) REFERENCES people.person (id),
        CONSTRAINT merge_into_id_fkey FOREIGN KEY (into_id) REFERENCES people.person (id));
      CREATE INDEX merge_from_id_idx ON people.merge (from_id);
      CREATE INDEX merge_into_id_idx ON people.merge (into_id);
    `);
    for (const [column, reason] of COMMENTS) await runner.query(`COMMENT ON COLUMN people.${column} IS '${reason}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA people CASCADE');
  }
}

const UNKNOWN = 'null when not known';
const COMMENTS: [column: string, reason: string][] = [
  ...[
    'gender',
    'governorate',
    'locality',
    'university',
    'field',
    'graduation_year',
    'birth_year',
    'national_id',
    'phone',
    'email',
    'birth_date',
  ].map((column): [string, string] => [`person.${column}`, UNKNOWN]),
  ...['national_id_digest', 'phone_digest', 'email_digest', 'birth_date_digest'].map((column): [string, string] => [
    `person.${column}`,
    'null when there is nothing to find',
  ]),
  ['person.disability', 'null when not asked or not answered'],
  ['person.refugee', 'null when not asked'],
  ['person.merged_into', 'null unless this record was merged into another'],
  ['consent.withdrawn_at', 'null while it holds'],
  ['merge.undone_at', 'null unless it was undone'],
];
