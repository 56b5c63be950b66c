import { BaseSchema } from '@adonisjs/lucid/schema'
import { macOfAddress } from '#api/core/mail/address_mac'

/** Rows of these belong to a person and go with them; nobody writes one for who is gone. */
const OF_PERSON = {
  user_roles: 'user_id',
  sessions: 'user_id',
  api_tokens: 'user_id',
  email_verifications: 'user_id',
  founding_members: 'user_id',
  saved_views: 'owner_id',
  saved_view_stars: 'user_id',
  avatars: 'user_id',
  notification_choices: 'user_id',
  data_exports: 'user_id',
  learners: 'user_id',
}

/** What people say of themselves, what they may have and what of theirs is forgotten (people.md). */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE users
        ADD phone text, ADD zip text, ADD pronouns text,
        ADD time_zone text NOT NULL DEFAULT 'America/New_York',
        ADD quiet_hours boolean NOT NULL DEFAULT true,
        ADD profile_version integer NOT NULL DEFAULT 1,
        ADD deactivated_at timestamptz,
        ADD deleted_at timestamptz;

      CREATE TABLE avatars (
        id text PRIMARY KEY,
        user_id text NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE notification_choices (
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        category text NOT NULL,
        channel text NOT NULL,
        wanted boolean NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, category, channel)
      );
      CREATE TABLE data_exports (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('preparing', 'ready', 'failed')),
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        ready_at timestamptz,
        expires_at timestamptz NOT NULL,
        size_bytes bigint
      );
      CREATE INDEX data_exports_by_user ON data_exports (user_id, id DESC);
      CREATE UNIQUE INDEX data_exports_one_in_making ON data_exports (user_id)
        WHERE state = 'preparing';
      CREATE INDEX data_exports_running_out ON data_exports (expires_at);
      CREATE TABLE learners (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        first_name text NOT NULL,
        last_initial text,
        birth_date date NOT NULL,
        notes text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX learners_by_user ON learners (user_id, id);

      ALTER TABLE mail_suppressions
        ADD address_mac text UNIQUE, ALTER address DROP NOT NULL;

      CREATE FUNCTION refuse_who_is_gone() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          person text := to_jsonb(NEW) ->> TG_ARGV[0];
          is_gone boolean;
        BEGIN
          SELECT state = 'deleted' INTO is_gone FROM users WHERE id = person FOR KEY SHARE;
          IF is_gone THEN
            RAISE EXCEPTION 'the person of this row is gone'
              USING ERRCODE = 'IIGON', CONSTRAINT = 'person_is_gone';
          END IF;
          RETURN NEW;
        END $$;
      CREATE FUNCTION refuse_return() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'a person who is gone stays gone'
            USING ERRCODE = 'IIGON', CONSTRAINT = 'person_is_gone';
        END $$;
      CREATE TRIGGER users_stay_gone BEFORE UPDATE ON users
        FOR EACH ROW WHEN (OLD.state = 'deleted') EXECUTE FUNCTION refuse_return();
    `)
    for (const [table, column] of Object.entries(OF_PERSON)) {
      this.schema.raw(`
        CREATE TRIGGER ${table}_of_the_living BEFORE INSERT ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('${column}')`)
    }
    this.defer(async (client) => {
      for (const { id, address } of await client
        .from('mail_suppressions')
        .select('id', 'address')) {
        await client
          .from('mail_suppressions')
          .where({ id })
          .update({ address_mac: macOfAddress(address) })
      }
      await client.rawQuery('ALTER TABLE mail_suppressions ALTER address_mac SET NOT NULL')
    })
  }

  override async down() {
    for (const table of Object.keys(OF_PERSON)) {
      this.schema.raw(`DROP TRIGGER ${table}_of_the_living ON ${table}`)
    }
    this.schema.raw(`
      DROP TRIGGER users_stay_gone ON users;
      DROP FUNCTION refuse_return, refuse_who_is_gone;
      DELETE FROM mail_suppressions WHERE address IS NULL;
      ALTER TABLE mail_suppressions DROP address_mac, ALTER address SET NOT NULL;
      DROP TABLE learners, data_exports, notification_choices, avatars;
      ALTER TABLE users DROP phone, DROP zip, DROP pronouns, DROP time_zone, DROP quiet_hours,
        DROP profile_version, DROP deactivated_at, DROP deleted_at;
    `)
  }
}
