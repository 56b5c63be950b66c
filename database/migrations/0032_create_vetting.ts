import { BaseSchema } from '@adonisjs/lucid/schema'

const OF_PERSON = ['instructor_documents', 'background_checks', 'background_check_events']

/** What instructors prove of themselves: who they are, and that nothing speaks against them. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE instructor_documents (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('identity', 'background_report')),
        state text NOT NULL DEFAULT 'pending'
          CHECK (state IN ('pending', 'accepted', 'refused', 'replaced')),
        sent_as text NOT NULL
          CHECK (sent_as IN ('application/pdf', 'image/jpeg', 'image/png')),
        folder text NOT NULL UNIQUE,
        pages smallint NOT NULL CHECK (pages > 0),
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        sent_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by text,
        reason_code text,
        note text,
        file_removed_at timestamptz,
        CHECK ((state = 'pending') = (decided_at IS NULL)),
        CHECK ((state = 'refused') >= (reason_code IS NOT NULL))
      );
      CREATE INDEX instructor_documents_by_user ON instructor_documents (user_id, kind, sent_at);
      CREATE UNIQUE INDEX instructor_documents_one_pending ON instructor_documents (user_id, kind)
        WHERE state = 'pending';
      CREATE INDEX instructor_documents_to_review ON instructor_documents (sent_at)
        WHERE state = 'pending' AND kind = 'identity';
      CREATE INDEX instructor_documents_with_file ON instructor_documents (decided_at)
        WHERE file_removed_at IS NULL AND decided_at IS NOT NULL;

      CREATE TABLE background_checks (
        user_id text PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('not_started', 'consent', 'pending', 'passed', 'review',
          'pre_adverse', 'disputed', 'final_adverse', 'failed', 'expired')),
        since timestamptz NOT NULL,
        consent_version text,
        consented_at timestamptz,
        reason_code text,
        note text,
        warned_at timestamptz,
        expires_at timestamptz,
        reminded_at timestamptz,
        lapsed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX background_checks_to_review ON background_checks (since)
        WHERE state IN ('pending', 'review', 'disputed');
      CREATE INDEX background_checks_waiting ON background_checks (user_id)
        WHERE state = 'pre_adverse';
      CREATE INDEX background_checks_by_expiry ON background_checks (expires_at)
        WHERE lapsed_at IS NULL AND expires_at IS NOT NULL;

      CREATE TABLE background_check_events (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        move text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        at timestamptz NOT NULL,
        actor_id text,
        consent_version text,
        consent_ip text,
        reason_code text,
        note text
      );
      CREATE INDEX background_check_events_by_user ON background_check_events (user_id, at);
    `)
    for (const table of OF_PERSON) {
      this.schema.raw(`
        CREATE TRIGGER ${table}_of_the_living BEFORE INSERT ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id')`)
    }
  }

  override async down() {
    this.schema.raw('DROP TABLE background_check_events, background_checks, instructor_documents')
  }
}
