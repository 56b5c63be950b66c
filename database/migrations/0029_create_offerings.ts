import { BaseSchema } from '@adonisjs/lucid/schema'

/** What instructors teach, and for how much: one live offering for each service and instructor. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE instructor_offerings (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        service_id text NOT NULL REFERENCES services (id),
        state text NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'archived')),
        durations integer[] NOT NULL CHECK (
          cardinality(durations) > 0
          AND durations <@ '{30,45,60,75,90,105,120,135,150,165,180,195,210,225,240}'::integer[]),
        age_groups text[] NOT NULL CHECK (
          cardinality(age_groups) > 0 AND age_groups <@ '{toddler,kids,teens,adults}'::text[]),
        levels text[] NOT NULL DEFAULT '{}',
        selections jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(selections) = 'object'),
        description text CHECK (char_length(description) BETWEEN 1 AND 1000),
        equipment text CHECK (char_length(equipment) BETWEEN 1 AND 500),
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        archived_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((state = 'archived') = (archived_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX instructor_offerings_one_live
        ON instructor_offerings (user_id, service_id) WHERE state = 'live';
      CREATE INDEX instructor_offerings_by_user ON instructor_offerings (user_id, position);
      CREATE INDEX instructor_offerings_by_service
        ON instructor_offerings (service_id) WHERE state = 'live';

      CREATE TABLE instructor_offering_rates (
        offering_id text NOT NULL REFERENCES instructor_offerings (id) ON DELETE CASCADE,
        format text NOT NULL CHECK (format IN
          ('student_location', 'instructor_location', 'online', 'neutral_location')),
        hourly_rate_cents bigint NOT NULL CHECK (hourly_rate_cents > 0),
        PRIMARY KEY (offering_id, format)
      );

      CREATE TRIGGER instructor_offerings_of_the_living BEFORE INSERT ON instructor_offerings
        FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id');
    `)
  }

  override async down() {
    this.schema.raw('DROP TABLE instructor_offering_rates, instructor_offerings')
  }
}
