import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who changed the posture, why, and what is to change when; links for staff who look ahead. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE posture ADD COLUMN version integer NOT NULL DEFAULT 1;

      CREATE TABLE posture_schedules (
        id text PRIMARY KEY,
        instructor_access text NOT NULL,
        student_access text NOT NULL,
        at timestamptz NOT NULL,
        reason text NOT NULL,
        created_by text,
        created_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'cancelled')),
        ended_at timestamptz,
        CHECK ((state = 'waiting') = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX posture_schedules_one_at_a_time ON posture_schedules (at)
        WHERE state = 'waiting';

      CREATE TABLE posture_overrides (
        id text PRIMARY KEY,
        capability text NOT NULL,
        value boolean NOT NULL,
        reason text NOT NULL,
        created_by text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
        ended_at timestamptz,
        end_kind text CHECK (end_kind IN ('expired', 'withdrawn', 'replaced')),
        CHECK ((ended_at IS NULL) = (end_kind IS NULL))
      );
      CREATE UNIQUE INDEX posture_overrides_one_live ON posture_overrides (capability)
        WHERE ended_at IS NULL;

      CREATE TABLE posture_changes (
        id text PRIMARY KEY,
        version integer NOT NULL,
        at timestamptz NOT NULL,
        changed_by text,
        kind text NOT NULL CHECK (kind IN ('switch', 'schedule', 'rollback', 'override', 'expiry')),
        from_instructor text NOT NULL,
        from_student text NOT NULL,
        to_instructor text NOT NULL,
        to_student text NOT NULL,
        capability text,
        value boolean,
        expires_at timestamptz,
        schedule_id text UNIQUE REFERENCES posture_schedules (id),
        reason text NOT NULL,
        channel text NOT NULL
      );
      CREATE INDEX posture_changes_newest ON posture_changes (at DESC, id DESC);

      CREATE TABLE preview_tokens (
        id text PRIMARY KEY,
        name text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        hint text NOT NULL,
        created_by text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      CREATE TABLE preview_token_uses (
        id text PRIMARY KEY,
        token_id text NOT NULL REFERENCES preview_tokens (id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN ('opened', 'looked', 'refused')),
        ip text,
        user_agent text
      );
      CREATE INDEX preview_token_uses_by_token ON preview_token_uses (token_id, at DESC);
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP TABLE preview_token_uses, preview_tokens, posture_changes, posture_overrides,
        posture_schedules;
      ALTER TABLE posture DROP COLUMN version
    `)
  }
}
