import { BaseSchema } from '@adonisjs/lucid/schema'

/** The mail outbox: a mail is a row in the transaction that causes it, exists once by its key. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE mail_messages (
        id text PRIMARY KEY,
        key text NOT NULL UNIQUE,
        kind text NOT NULL,
        cause_id text NOT NULL,
        group_id text,
        to_address text NOT NULL,
        message_id text NOT NULL UNIQUE,
        state text NOT NULL CHECK (state IN
          ('queued', 'held', 'sending', 'sent', 'unknown', 'failed', 'dropped', 'delivered', 'bounced')),
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        orphaned boolean NOT NULL DEFAULT false,
        lease_owner text,
        lease_until timestamptz,
        provider_answer text,
        last_error text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX mail_messages_due ON mail_messages (due_at, id) WHERE state = 'queued';
      CREATE INDEX mail_messages_leased ON mail_messages (lease_until) WHERE state = 'sending';
      CREATE INDEX mail_messages_unknown ON mail_messages (due_at) WHERE state = 'unknown';
      CREATE INDEX mail_messages_newest ON mail_messages (created_at DESC);
      CREATE INDEX mail_messages_by_group ON mail_messages (group_id, state);
      CREATE INDEX mail_messages_by_cause ON mail_messages (kind, cause_id);
      CREATE TABLE mail_attempts (
        mail_id text NOT NULL REFERENCES mail_messages (id) ON DELETE CASCADE,
        number integer NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        outcome text,
        answer text,
        PRIMARY KEY (mail_id, number)
      );
      CREATE TABLE mail_holds (group_id text PRIMARY KEY, held_at timestamptz NOT NULL);
      CREATE TABLE mail_throttle (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        tokens double precision NOT NULL,
        refilled_at timestamptz NOT NULL
      );
      CREATE TABLE mail_suppressions (
        id text PRIMARY KEY,
        address text NOT NULL UNIQUE,
        reason text NOT NULL CHECK (reason IN ('bounce', 'complaint', 'unsubscribe', 'manual')),
        note text,
        created_at timestamptz NOT NULL,
        created_by text
      );
    `)
  }

  override async down() {
    this.schema.raw(
      'DROP TABLE mail_suppressions, mail_throttle, mail_holds, mail_attempts, mail_messages'
    )
  }
}
