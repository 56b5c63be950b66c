import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What went wrong is looked at most and is little among much: those indexes hold only that. Orders by
 * address or name have none, since each would have to be written again with every change of state.
 * Audit events never change, so the order of their list costs one entry each.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE INDEX invites_in_trouble ON invites (created_at DESC, id DESC)
        WHERE state IN ('failed', 'bounced', 'unknown');
      CREATE INDEX mail_messages_in_trouble ON mail_messages (created_at DESC, id DESC)
        WHERE state IN ('failed', 'bounced', 'unknown');
      CREATE INDEX jobs_in_trouble ON jobs (created_at DESC, id DESC)
        WHERE state IN ('dead', 'cancelled');
      CREATE INDEX audit_events_newest ON audit_events (at DESC, id DESC);
    `)
  }

  override async down() {
    this.schema.raw(
      'DROP INDEX audit_events_newest, jobs_in_trouble, mail_messages_in_trouble, invites_in_trouble'
    )
  }
}
