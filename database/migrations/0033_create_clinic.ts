import { BaseSchema } from '@adonisjs/lucid/schema'

/** Dates of the Profile Clinic, and who comes to them. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE clinic_dates (
        id text PRIMARY KEY,
        starts_at timestamptz NOT NULL,
        minutes integer NOT NULL CHECK (minutes BETWEEN 15 AND 480),
        capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 500),
        place text,
        link text,
        notes text,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'cancelled')),
        published_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT clinic_dates_somewhere CHECK (num_nonnulls(place, link) > 0),
        CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
        CHECK (state <> 'published' OR published_at IS NOT NULL)
      );
      CREATE INDEX clinic_dates_by_time ON clinic_dates (starts_at, id);

      CREATE TABLE clinic_sign_ups (
        id text PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        clinic_date_id text NOT NULL REFERENCES clinic_dates (id),
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('seated', 'waiting', 'stepped_back')),
        signed_up_at timestamptz NOT NULL,
        seated_at timestamptz,
        stepped_back_at timestamptz,
        reminded_at timestamptz,
        attendance text CHECK (attendance IN ('attended', 'late', 'no_show')),
        attendance_at timestamptz,
        CHECK (state <> 'seated' OR seated_at IS NOT NULL),
        CHECK ((state = 'stepped_back') = (stepped_back_at IS NOT NULL)),
        CHECK (attendance IS NULL OR state = 'seated'),
        CHECK ((attendance IS NULL) = (attendance_at IS NULL))
      );
      CREATE UNIQUE INDEX clinic_sign_ups_once ON clinic_sign_ups (clinic_date_id, user_id)
        WHERE state <> 'stepped_back';
      CREATE INDEX clinic_sign_ups_in_line ON clinic_sign_ups (clinic_date_id, state, position);
      CREATE INDEX clinic_sign_ups_by_user ON clinic_sign_ups (user_id);
      CREATE TRIGGER clinic_sign_ups_of_the_living BEFORE INSERT ON clinic_sign_ups
        FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id');

      CREATE FUNCTION refuse_full_clinic() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          this_date text := to_jsonb(NEW) ->> TG_ARGV[0];
          seats integer;
        BEGIN
          SELECT capacity INTO seats FROM clinic_dates WHERE id = this_date FOR UPDATE;
          IF (SELECT count(*) FROM clinic_sign_ups
              WHERE clinic_date_id = this_date AND state = 'seated') > seats THEN
            RAISE EXCEPTION 'more people than seats'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'clinic_seats';
          END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER clinic_sign_ups_have_seats AFTER INSERT OR UPDATE OF state ON clinic_sign_ups
        FOR EACH ROW WHEN (NEW.state = 'seated')
        EXECUTE FUNCTION refuse_full_clinic('clinic_date_id');
      CREATE TRIGGER clinic_dates_have_seats AFTER UPDATE OF capacity ON clinic_dates
        FOR EACH ROW WHEN (NEW.capacity < OLD.capacity) EXECUTE FUNCTION refuse_full_clinic('id');
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP TABLE clinic_sign_ups, clinic_dates;
      DROP FUNCTION refuse_full_clinic
    `)
  }
}
