import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who gets in: posture, invites, batches, grants, founding slots (beta.md). */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE posture (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        instructor_access text NOT NULL CHECK (instructor_access IN ('closed', 'invite_only', 'open')),
        student_access text NOT NULL CHECK (student_access IN
          ('closed', 'invite_only', 'referral_only', 'open')),
        changed_at timestamptz NOT NULL,
        changed_by text
      );
      INSERT INTO posture (instructor_access, student_access, changed_at)
        VALUES ('closed', 'closed', now());

      CREATE TABLE invite_batches (
        id text PRIMARY KEY,
        market_id text NOT NULL REFERENCES markets (id),
        state text NOT NULL CHECK (state IN
          ('checking', 'ready', 'sending', 'paused', 'done', 'cancelled', 'failed')),
        dry_run boolean NOT NULL,
        file_name text NOT NULL,
        upload_id text REFERENCES uploads (id) ON DELETE SET NULL,
        options jsonb NOT NULL,
        content_key text,
        error jsonb,
        created_by text,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE UNIQUE INDEX invite_batches_same_file ON invite_batches (content_key)
        WHERE NOT dry_run AND state NOT IN ('failed', 'cancelled');
      CREATE INDEX invite_batches_newest ON invite_batches (created_at DESC);

      CREATE TABLE invites (
        id text PRIMARY KEY,
        market_id text NOT NULL REFERENCES markets (id),
        code_hmac text NOT NULL UNIQUE,
        code_sealed text NOT NULL,
        code_hint text NOT NULL,
        email text CHECK (email = lower(btrim(email))),
        email_key text,
        first_name text,
        last_name text,
        role text NOT NULL CHECK (role IN ('instructor', 'student')),
        founding boolean NOT NULL DEFAULT false,
        source text NOT NULL,
        campaign text,
        note text,
        metadata jsonb NOT NULL DEFAULT '{}',
        batch_id text REFERENCES invite_batches (id),
        state text NOT NULL CHECK (state IN
          ('generated', 'queued', 'sending', 'sent', 'unknown', 'failed', 'delivered', 'opened',
           'clicked', 'redeemed', 'expired', 'revoked', 'bounced')),
        expires_in_days integer NOT NULL CHECK (expires_in_days BETWEEN 1 AND 180),
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text,
        sent_at timestamptz,
        redeemed_at timestamptz,
        redeemed_by text REFERENCES users (id),
        revoked_at timestamptz,
        CHECK ((redeemed_at IS NULL) = (redeemed_by IS NULL)),
        CHECK ((state = 'redeemed') = (redeemed_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX invites_one_live_per_address ON invites (email_key, role)
        WHERE state NOT IN ('failed', 'redeemed', 'expired', 'revoked', 'bounced');
      CREATE INDEX invites_by_email_key ON invites (email_key, created_at DESC);
      CREATE INDEX invites_by_batch ON invites (batch_id, state);
      CREATE INDEX invites_newest ON invites (created_at DESC, id DESC);
      CREATE INDEX invites_running_out ON invites (expires_at)
        WHERE state NOT IN ('failed', 'redeemed', 'expired', 'revoked', 'bounced');
      CREATE TABLE invite_state_changes (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        invite_id text NOT NULL REFERENCES invites (id) ON DELETE CASCADE,
        state text NOT NULL,
        at timestamptz NOT NULL,
        detail text
      );
      CREATE INDEX invite_state_changes_by_invite ON invite_state_changes (invite_id, position);

      CREATE TABLE invite_batch_rows (
        batch_id text NOT NULL REFERENCES invite_batches (id) ON DELETE CASCADE,
        line integer NOT NULL,
        email text,
        email_key text,
        first_name text,
        last_name text,
        role text,
        expires_in_days integer,
        founding boolean,
        campaign text,
        note text,
        metadata jsonb,
        verdict text NOT NULL,
        detail text,
        invite_id text REFERENCES invites (id),
        PRIMARY KEY (batch_id, line)
      );
      CREATE INDEX invite_batch_rows_by_verdict ON invite_batch_rows (batch_id, verdict, line);
      CREATE INDEX invite_batch_rows_by_invite ON invite_batch_rows (invite_id)
        WHERE invite_id IS NOT NULL;

      CREATE TABLE invite_requests (
        id text PRIMARY KEY,
        market_id text NOT NULL REFERENCES markets (id),
        email text NOT NULL,
        invite_id text REFERENCES invites (id),
        state text NOT NULL CHECK (state IN ('open', 'invited', 'declined')),
        requested_at timestamptz NOT NULL,
        closed_at timestamptz
      );
      CREATE UNIQUE INDEX invite_requests_one_open ON invite_requests (email) WHERE state = 'open';

      CREATE TABLE beta_grants (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        role text NOT NULL,
        phase text NOT NULL,
        invite_id text REFERENCES invites (id),
        granted_at timestamptz NOT NULL,
        UNIQUE (user_id, role, phase)
      );
      CREATE TABLE founding_members (
        number integer PRIMARY KEY CHECK (number > 0),
        user_id text NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
        invite_id text REFERENCES invites (id),
        claimed_at timestamptz NOT NULL
      );
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP TABLE founding_members, beta_grants, invite_requests, invite_batch_rows, invite_state_changes, invites,
        invite_batches, posture
    `)
  }
}
