import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Profiles are drafts until their owner goes live; `shown` is kept by the database, so that no list
 * joins what decides it. Where payouts go is known to the provider alone: no bank data here.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE instructor_profiles
        DROP CONSTRAINT instructor_profiles_state_check,
        ADD CONSTRAINT instructor_profiles_state_check CHECK (state IN ('draft', 'live', 'paused')),
        ADD COLUMN went_live_at timestamptz,
        ADD COLUMN hidden_because text[] NOT NULL DEFAULT '{}',
        ADD COLUMN shown boolean NOT NULL
          GENERATED ALWAYS AS (state = 'live' AND hidden_because = '{}') STORED,
        ADD CONSTRAINT instructor_profiles_live_since
          CHECK (state = 'draft' OR went_live_at IS NOT NULL);
      CREATE INDEX instructor_profiles_shown ON instructor_profiles (user_id) WHERE shown;
      CREATE INDEX instructor_profiles_out ON instructor_profiles (user_id) WHERE state = 'live';
      CREATE TABLE payout_accounts (
        user_id text PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        provider text NOT NULL CHECK (provider IN ('stand_in', 'stripe')),
        provider_account_id text NOT NULL,
        state text NOT NULL CHECK (state IN ('pending', 'restricted', 'ready', 'refused')),
        requirements_due text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (provider, provider_account_id),
        CHECK (state <> 'ready' OR requirements_due = '{}')
      );
      CREATE TRIGGER payout_accounts_of_the_living BEFORE INSERT ON payout_accounts
        FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('user_id')`)
  }

  override async down() {
    this.schema.raw(`
      DROP TABLE payout_accounts;
      ALTER TABLE instructor_profiles DROP COLUMN shown, DROP COLUMN hidden_because,
        DROP COLUMN went_live_at, DROP CONSTRAINT instructor_profiles_state_check;
      UPDATE instructor_profiles SET state = 'draft';
      ALTER TABLE instructor_profiles
        ADD CONSTRAINT instructor_profiles_state_check CHECK (state IN ('draft'))`)
  }
}
