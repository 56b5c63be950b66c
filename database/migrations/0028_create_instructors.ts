import { BaseSchema } from '@adonisjs/lucid/schema'

const OF_PERSON = ['instructor_profiles', 'instructor_slugs']

/** What instructors say of themselves, and every address their page has had. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE instructor_profiles (
        user_id text PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        slug text NOT NULL UNIQUE,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft')),
        headline text,
        bio text CHECK (char_length(bio) BETWEEN 10 AND 1000),
        years_experience integer CHECK (years_experience BETWEEN 0 AND 80),
        languages text[] NOT NULL DEFAULT '{}',
        education text[] NOT NULL DEFAULT '{}',
        time_zone text NOT NULL DEFAULT 'America/New_York',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE TABLE instructor_slugs (
        slug text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        added_at timestamptz NOT NULL
      );
      CREATE INDEX instructor_slugs_by_user ON instructor_slugs (user_id);
    `)
    for (const table of OF_PERSON) {
      this.schema.raw(`
        CREATE TRIGGER ${table}_of_the_living BEFORE INSERT ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id')`)
    }
  }

  override async down() {
    this.schema.raw('DROP TABLE instructor_slugs, instructor_profiles')
  }
}
