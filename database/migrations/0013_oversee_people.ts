import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Looking people up, shutting them out and viewing the site as them. The search reads names and
 * address as one text, so that one index answers a part of either.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE users ADD COLUMN suspended_from text
        CHECK (suspended_from IN ('pending_verification', 'active', 'deactivated'));
      CREATE INDEX users_search ON users
        USING gin ((first_name || ' ' || last_name || ' ' || email) gin_trgm_ops);
      CREATE INDEX users_newest ON users (created_at DESC, id DESC);
      CREATE INDEX users_by_name ON users (last_name, id);
      CREATE INDEX user_roles_by_role ON user_roles (role, user_id);
      CREATE INDEX invites_by_redeemer ON invites (redeemed_by) WHERE redeemed_by IS NOT NULL;

      CREATE TABLE impersonations (
        id text PRIMARY KEY,
        staff_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        staff_session_id text NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        reason text NOT NULL,
        ticket_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        open_until timestamptz NOT NULL,
        opened_at timestamptz,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        end_reason text CHECK (end_reason IN ('stopped', 'staff', 'user', 'expired')),
        CHECK ((ended_at IS NULL) = (end_reason IS NULL))
      );
      CREATE INDEX impersonations_newest ON impersonations (created_at DESC, id DESC);
      CREATE INDEX impersonations_by_user ON impersonations (user_id, created_at DESC);
      CREATE INDEX impersonations_by_staff ON impersonations (staff_id, created_at DESC);
      ALTER TABLE sessions ADD COLUMN impersonation_id text
        REFERENCES impersonations (id) ON DELETE CASCADE;
      CREATE INDEX sessions_last_seen ON sessions (user_id, last_seen_at DESC)
        WHERE impersonation_id IS NULL;
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP INDEX sessions_last_seen;
      ALTER TABLE sessions DROP COLUMN impersonation_id;
      DROP TABLE impersonations;
      DROP INDEX invites_by_redeemer, user_roles_by_role, users_by_name, users_newest, users_search;
      ALTER TABLE users DROP COLUMN suspended_from;
    `)
  }
}
