import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Sessions are forgotten after a while; that somebody looked at the site through another's eyes is
 * not, so its row must not go with the session it began in.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(
      'ALTER TABLE impersonations DROP CONSTRAINT impersonations_staff_session_id_fkey'
    )
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE impersonations ADD CONSTRAINT impersonations_staff_session_id_fkey
        FOREIGN KEY (staff_session_id) REFERENCES sessions (id) ON DELETE CASCADE NOT VALID
    `)
  }
}
