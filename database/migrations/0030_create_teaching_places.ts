import { BaseSchema } from '@adonisjs/lucid/schema'

const OF_PERSON = ['instructor_coverage', 'teaching_addresses']

/**
 * Where instructors travel to, as numbers of areas, and where they receive students: the exact place
 * for them alone, beside it the approximate one that everybody may see.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE instructor_coverage (
        user_id text PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        area_ids integer[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX instructor_coverage_areas ON instructor_coverage USING gin (area_ids);

      CREATE TABLE teaching_addresses (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        name text NOT NULL,
        street text NOT NULL,
        unit text,
        zip text NOT NULL,
        pinned boolean NOT NULL,
        lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
        lng double precision NOT NULL CHECK (lng BETWEEN -180 AND 180),
        area_id integer NOT NULL,
        approximate_lat double precision NOT NULL CHECK (approximate_lat BETWEEN -90 AND 90),
        approximate_lng double precision NOT NULL CHECK (approximate_lng BETWEEN -180 AND 180),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX teaching_addresses_by_user ON teaching_addresses (user_id, id);
      CREATE INDEX teaching_addresses_by_area ON teaching_addresses (area_id);
    `)
    for (const table of OF_PERSON) {
      this.schema.raw(`
        CREATE TRIGGER ${table}_of_the_living BEFORE INSERT ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id')`)
    }
  }

  override async down() {
    this.schema.raw('DROP TABLE teaching_addresses, instructor_coverage')
  }
}
