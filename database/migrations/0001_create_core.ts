import { BaseSchema } from '@adonisjs/lucid/schema'
import env from '#start/env'

/** Tables that know no word of the domain: tier, market, settings, audit, jobs, outbox, uploads. */
export default class extends BaseSchema {
  override async up() {
    for (const name of ['citext', 'pg_trgm', 'btree_gist', 'unaccent', 'postgis']) {
      this.schema.raw(`CREATE EXTENSION IF NOT EXISTS ${name}`)
    }

    this.schema.raw(`
      CREATE TABLE database_tier (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        tier text NOT NULL CHECK (tier IN ('int', 'stg', 'prod')),
        created_at timestamptz NOT NULL
      );
      CREATE TABLE business_clock (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        offset_ms bigint NOT NULL DEFAULT 0
      );
      CREATE TABLE markets (
        id text PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        zone text NOT NULL,
        currency text NOT NULL
      );
      CREATE TABLE settings (
        key text PRIMARY KEY,
        value jsonb NOT NULL,
        version integer NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text
      );
      CREATE TABLE setting_changes (
        id text PRIMARY KEY,
        key text NOT NULL,
        old_value jsonb,
        new_value jsonb NOT NULL,
        reason text NOT NULL,
        changed_by text,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX setting_changes_by_key ON setting_changes (key, changed_at DESC);

      CREATE TABLE audit_events (
        id text PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id text,
        acting_as text,
        action text NOT NULL,
        target_type text NOT NULL,
        target_id text,
        before jsonb,
        after jsonb,
        reason text,
        correlation_id text,
        channel text NOT NULL CHECK (channel IN ('web', 'cli', 'api', 'job', 'webhook', 'command'))
      );
      CREATE INDEX audit_events_by_target ON audit_events (target_type, target_id, at DESC);
      CREATE INDEX audit_events_by_actor ON audit_events (actor_id, at DESC);
      CREATE TABLE audit_seals (
        position bigint PRIMARY KEY,
        audit_id text NOT NULL UNIQUE REFERENCES audit_events (id),
        hash bytea NOT NULL,
        sealed_at timestamptz NOT NULL
      );
      CREATE TABLE audit_unsealed (audit_id text PRIMARY KEY);
      CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO audit_unsealed VALUES (NEW.id); RETURN NULL; END $$;
      CREATE TRIGGER audit_events_await_seal AFTER INSERT ON audit_events
        FOR EACH ROW EXECUTE FUNCTION await_seal();
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME; END $$;
      CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE ON audit_seals
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE outbox_events (
        id text PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        handled text[] NOT NULL DEFAULT '{}',
        dispatched_at timestamptz,
        last_error text
      );
      CREATE INDEX outbox_events_due ON outbox_events (due_at) WHERE dispatched_at IS NULL;

      CREATE TABLE jobs (
        id text PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        unique_key text,
        state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'dead', 'cancelled')),
        run_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        max_attempts integer NOT NULL,
        losses integer NOT NULL DEFAULT 0,
        published_at timestamptz,
        lease_owner text,
        lease_until timestamptz,
        progress jsonb,
        last_error text,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE UNIQUE INDEX jobs_unique_key ON jobs (unique_key) WHERE state IN ('queued', 'running');
      CREATE INDEX jobs_due ON jobs (run_at) WHERE state = 'queued';
      CREATE INDEX jobs_leased ON jobs (lease_until) WHERE state = 'running';
      CREATE INDEX jobs_newest ON jobs (created_at DESC);
      CREATE TABLE schedules (
        name text PRIMARY KEY,
        next_run_at timestamptz NOT NULL,
        last_run_at timestamptz
      );
      CREATE TABLE worker_heartbeats (
        worker_id text PRIMARY KEY,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL
      );

      CREATE TABLE idempotency_keys (
        actor_id text NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        locked_until timestamptz,
        status integer,
        headers jsonb,
        body text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (actor_id, route, key)
      );
      CREATE INDEX idempotency_keys_expired ON idempotency_keys (expires_at);

      CREATE TABLE uploads (
        id text PRIMARY KEY,
        file_name text NOT NULL,
        size_bytes bigint NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE upload_chunks (
        upload_id text NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
        position integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (upload_id, position)
      );

      INSERT INTO database_tier (tier, created_at) VALUES ('${env.get('TIER')}', now());
      INSERT INTO business_clock DEFAULT VALUES;
      INSERT INTO markets (id, slug, name, zone, currency)
        VALUES ('01J0000000000000000000NEWY', 'nyc', 'New York City', 'America/New_York', 'USD');
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP TABLE upload_chunks, uploads, idempotency_keys, worker_heartbeats, schedules, jobs,
        outbox_events, audit_unsealed, audit_seals, audit_events, setting_changes, settings, markets,
        business_clock, database_tier;
      DROP FUNCTION refuse_change, await_seal;
    `)
  }
}
