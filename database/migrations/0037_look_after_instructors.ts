import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Each time a profile is kept from view, by staff or for a step that came open again, is a row: what a
 * person is told of it, and once only, hangs on that row. One of each kind can be open at a time.
 * Beside it, what staff note about instructors.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE profile_hidings (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        by_staff boolean NOT NULL,
        begun_by text,
        reason text,
        because text[] NOT NULL,
        began_at timestamptz NOT NULL,
        ended_at timestamptz,
        CHECK (by_staff = (reason IS NOT NULL)),
        CHECK (ended_at >= began_at)
      );
      CREATE UNIQUE INDEX profile_hidings_open ON profile_hidings (user_id, by_staff)
        WHERE ended_at IS NULL;
      CREATE INDEX profile_hidings_of ON profile_hidings (user_id, began_at);
      CREATE TRIGGER profile_hidings_of_the_living BEFORE INSERT ON profile_hidings
        FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id');
      CREATE TABLE instructor_notes (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        author_id text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX instructor_notes_of ON instructor_notes (user_id, created_at);
      CREATE TRIGGER instructor_notes_of_the_living BEFORE INSERT ON instructor_notes
        FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id')`)
  }

  override async down() {
    this.schema.raw('DROP TABLE instructor_notes; DROP TABLE profile_hidings')
  }
}
