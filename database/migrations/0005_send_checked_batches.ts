import { BaseSchema } from '@adonisjs/lucid/schema'

/** A checked file remembers what it says, so that it can be sent without a second upload. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw('ALTER TABLE invite_batches ADD COLUMN file_key text, ADD COLUMN sent_by text')
  }

  override async down() {
    this.schema.raw('ALTER TABLE invite_batches DROP COLUMN file_key, DROP COLUMN sent_by')
  }
}
