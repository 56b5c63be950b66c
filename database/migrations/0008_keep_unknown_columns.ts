import { BaseSchema } from '@adonisjs/lucid/schema'

/** The columns of a file that the programme does not use, so that a batch can say so. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`ALTER TABLE invite_batches ADD unknown_columns jsonb NOT NULL DEFAULT '[]'`)
  }

  override async down() {
    this.schema.raw('ALTER TABLE invite_batches DROP unknown_columns')
  }
}
