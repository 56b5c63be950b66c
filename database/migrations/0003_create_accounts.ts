import { BaseSchema } from '@adonisjs/lucid/schema'

/** People, their roles, sessions and tokens (people.md). Secrets are stored hashed or sealed. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE users (
        id text PRIMARY KEY,
        market_id text NOT NULL REFERENCES markets (id),
        email text NOT NULL UNIQUE CHECK (email = lower(btrim(email))),
        email_key text NOT NULL,
        password_hash text NOT NULL,
        first_name text NOT NULL,
        last_name text NOT NULL,
        state text NOT NULL CHECK (state IN
          ('pending_verification', 'active', 'suspended', 'deactivated', 'deleted')),
        permission_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX users_by_email_key ON users (email_key);
      CREATE TABLE user_roles (
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN
          ('student', 'instructor', 'admin', 'support', 'moderator', 'finance')),
        granted_at timestamptz NOT NULL,
        granted_by text,
        PRIMARY KEY (user_id, role)
      );
      CREATE UNIQUE INDEX user_roles_student_or_instructor ON user_roles (user_id)
        WHERE role IN ('student', 'instructor');

      CREATE TABLE sessions (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        audience text NOT NULL CHECK (audience IN ('web', 'staff')),
        methods text[] NOT NULL,
        user_agent text,
        ip text,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        ended_at timestamptz,
        end_reason text
      );
      CREATE INDEX sessions_by_user ON sessions (user_id) WHERE ended_at IS NULL;
      CREATE TABLE refresh_tokens (
        token_hash text PRIMARY KEY,
        session_id text NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        spent_at timestamptz
      );
      CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
      CREATE TABLE signing_keys (
        kid text PRIMARY KEY,
        sealed_jwk text NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz
      );
      CREATE TABLE api_tokens (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        parent_id text REFERENCES api_tokens (id) ON DELETE CASCADE,
        name text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        hint text NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX api_tokens_by_user ON api_tokens (user_id, id DESC);
      CREATE INDEX api_tokens_by_parent ON api_tokens (parent_id) WHERE parent_id IS NOT NULL;
      CREATE TABLE sign_in_failures (
        subject text PRIMARY KEY,
        failures integer NOT NULL,
        last_failure_at timestamptz NOT NULL,
        blocked_until timestamptz
      );
      CREATE TABLE email_verifications (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        password_hash text NOT NULL,
        first_name text NOT NULL,
        last_name text NOT NULL,
        role text NOT NULL CHECK (role IN ('student', 'instructor')),
        invite_id text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX email_verifications_by_user ON email_verifications (user_id);
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP TABLE email_verifications, sign_in_failures, api_tokens, signing_keys, refresh_tokens,
        sessions, user_roles, users
    `)
  }
}
