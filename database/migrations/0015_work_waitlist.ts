import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A wish for an invite gets what staff need to answer it: whose mailbox it is, in which role, how often
 * and since when it was uttered, and who answered how. One mailbox waits once, whatever plus-tags it
 * was written with.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE invite_requests
        ADD COLUMN email_key text,
        ADD COLUMN role text CHECK (role IN ('instructor', 'student')),
        ADD COLUMN times_asked integer NOT NULL DEFAULT 1,
        ADD COLUMN first_asked_at timestamptz,
        ADD COLUMN answer_id text REFERENCES invites (id),
        ADD COLUMN closed_by text,
        ADD COLUMN close_reason text,
        ADD COLUMN acknowledged_at timestamptz,
        DROP CONSTRAINT invite_requests_state_check,
        ADD CONSTRAINT invite_requests_state_check
          CHECK (state IN ('open', 'invited', 'declined', 'joined'));
      UPDATE invite_requests SET first_asked_at = requested_at,
        email_key = regexp_replace(email, '(.)\\+[^@]*@', '\\1@');
      DELETE FROM invite_requests older USING invite_requests newer
        WHERE older.email_key = newer.email_key AND older.state = 'open' AND newer.state = 'open'
          AND (older.requested_at, older.id) < (newer.requested_at, newer.id);
      ALTER TABLE invite_requests
        ALTER COLUMN email_key SET NOT NULL,
        ALTER COLUMN first_asked_at SET NOT NULL;

      DROP INDEX invite_requests_one_open;
      CREATE UNIQUE INDEX invite_requests_one_open ON invite_requests (email_key)
        WHERE state = 'open';
      CREATE INDEX invite_requests_of_mailbox ON invite_requests (email_key);
      CREATE INDEX invite_requests_newest ON invite_requests (requested_at DESC, id DESC);
      CREATE INDEX invite_requests_acknowledged ON invite_requests (acknowledged_at)
        WHERE acknowledged_at IS NOT NULL;
    `)
  }

  override async down() {
    this.schema.raw(`
      DELETE FROM invite_requests WHERE state = 'joined';
      DROP INDEX invite_requests_one_open, invite_requests_of_mailbox, invite_requests_newest,
        invite_requests_acknowledged;
      ALTER TABLE invite_requests
        DROP CONSTRAINT invite_requests_state_check,
        ADD CONSTRAINT invite_requests_state_check CHECK (state IN ('open', 'invited', 'declined')),
        DROP COLUMN email_key, DROP COLUMN role, DROP COLUMN times_asked,
        DROP COLUMN first_asked_at, DROP COLUMN answer_id, DROP COLUMN closed_by,
        DROP COLUMN close_reason, DROP COLUMN acknowledged_at;
      CREATE UNIQUE INDEX invite_requests_one_open ON invite_requests (email) WHERE state = 'open';
    `)
  }
}
