import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whom the directory lists: newest first, and by the words they say of themselves. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE INDEX instructor_profiles_newest
        ON instructor_profiles (went_live_at DESC, user_id DESC) WHERE shown;
      CREATE INDEX instructor_profiles_words ON instructor_profiles USING gin (
        to_tsvector('english', translate(slug, '-', ' ') || ' ' || coalesce(headline, '')
          || ' ' || coalesce(bio, ''))
      ) WHERE shown`)
  }

  override async down() {
    this.schema.raw('DROP INDEX instructor_profiles_newest, instructor_profiles_words')
  }
}
