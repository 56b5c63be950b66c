import { BaseSchema } from '@adonisjs/lucid/schema'

/** Which AVIF files of a picture are whole: pages name them from then on, and no sooner. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE avatars ADD avif text;
      CREATE INDEX avatars_without_avif ON avatars (created_at) WHERE avif IS NULL`)
  }

  override async down() {
    this.schema.raw('DROP INDEX avatars_without_avif; ALTER TABLE avatars DROP avif')
  }
}
