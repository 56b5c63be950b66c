import { BaseSchema } from '@adonisjs/lucid/schema'

const OF_PERSON = ['availability_days', 'availability_settings', 'vacations']

/** When instructors teach, by the dates of their own wall, and under which conditions. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE availability_days (
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        date date NOT NULL,
        bits bytea NOT NULL CHECK (octet_length(bits) = 36),
        tags bytea NOT NULL CHECK (octet_length(tags) = 72),
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, date)
      );
      CREATE INDEX availability_days_by_date ON availability_days (date);

      CREATE TABLE availability_settings (
        user_id text PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        min_advance_booking_hours integer NOT NULL DEFAULT 0
          CHECK (min_advance_booking_hours BETWEEN 0 AND 336),
        buffer_minutes integer NOT NULL DEFAULT 15 CHECK (buffer_minutes BETWEEN 10 AND 120),
        travel_buffer_minutes integer NOT NULL DEFAULT 60
          CHECK (travel_buffer_minutes BETWEEN 10 AND 120),
        overnight_protection boolean NOT NULL DEFAULT true,
        pattern jsonb,
        version integer NOT NULL DEFAULT 0,
        updated_at timestamptz NOT NULL,
        CHECK (travel_buffer_minutes >= buffer_minutes)
      );

      CREATE TABLE vacations (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        from_date date NOT NULL,
        to_date date NOT NULL,
        note text,
        created_at timestamptz NOT NULL,
        CHECK (from_date <= to_date)
      );
      CREATE INDEX vacations_by_user ON vacations (user_id, to_date);
    `)
    for (const table of OF_PERSON) {
      this.schema.raw(`
        CREATE TRIGGER ${table}_of_the_living BEFORE INSERT ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id')`)
    }
  }

  override async down() {
    this.schema.raw('DROP TABLE vacations, availability_settings, availability_days')
  }
}
