import { BaseSchema } from '@adonisjs/lucid/schema'

/** Second factors, trusted browsers, and the links that bring back or move an account (people.md). */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE second_factors (
        user_id text PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        sealed_secret text NOT NULL,
        last_step bigint NOT NULL,
        enrolled_at timestamptz NOT NULL
      );
      CREATE TABLE factor_setups (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        sealed_secret text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX factor_setups_by_user ON factor_setups (user_id);
      CREATE TABLE backup_codes (
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (user_id, code_hash)
      );
      CREATE TABLE trusted_browsers (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        token_hash text NOT NULL,
        user_agent text,
        ip text,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        UNIQUE (user_id, token_hash)
      );
      CREATE TABLE address_requests (
        id text PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('password_reset', 'verification')),
        email text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX address_requests_by_email ON address_requests (email, purpose, created_at DESC);
      CREATE TABLE email_changes (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        old_email text NOT NULL,
        new_email text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        reversal_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        reversed_at timestamptz
      );
      CREATE INDEX email_changes_by_user ON email_changes (user_id);
      ALTER TABLE sign_in_failures ADD COLUMN recent timestamptz[] NOT NULL DEFAULT '{}';
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE sign_in_failures DROP COLUMN recent;
      DROP TABLE email_changes, address_requests, trusted_browsers, backup_codes, factor_setups,
        second_factors
    `)
  }
}
