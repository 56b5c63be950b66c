import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What happened to whom and when, ids only; each invite's way as one row made of it; the days added
 * up; and what mail providers reported, once each.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE analytics_events (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject_type text NOT NULL CHECK (subject_type IN ('invite', 'user')),
        subject_id text NOT NULL,
        step text NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        UNIQUE (subject_id, step)
      );
      CREATE INDEX analytics_events_by_time ON analytics_events (at);
      CREATE INDEX analytics_events_by_arrival ON analytics_events (recorded_at);
      CREATE TRIGGER analytics_events_unchanged BEFORE UPDATE ON analytics_events
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE analytics_journeys (
        invite_id text PRIMARY KEY REFERENCES invites (id) ON DELETE CASCADE,
        role text NOT NULL,
        campaign text,
        batch_id text,
        week date NOT NULL,
        reached smallint NOT NULL,
        invited_at timestamptz NOT NULL,
        delivered_at timestamptz,
        opened_at timestamptz,
        clicked_at timestamptz,
        registered_at timestamptz
      );
      CREATE INDEX analytics_journeys_by_entry ON analytics_journeys (invited_at) INCLUDE
        (reached, role, campaign, batch_id, delivered_at, opened_at, clicked_at, registered_at);
      CREATE INDEX analytics_journeys_by_batch ON analytics_journeys (batch_id);
      CREATE INDEX analytics_journeys_by_step ON analytics_journeys (reached);

      CREATE TABLE analytics_daily (
        day date NOT NULL,
        metric text NOT NULL,
        dimension text NOT NULL,
        value integer NOT NULL,
        PRIMARY KEY (day, metric, dimension)
      );
      CREATE TABLE analytics_days (day date PRIMARY KEY, aggregated_at timestamptz NOT NULL);

      CREATE TABLE mail_signals (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id text NOT NULL UNIQUE,
        mail_id text NOT NULL REFERENCES mail_messages (id) ON DELETE CASCADE,
        type text NOT NULL CHECK (type IN
          ('delivered', 'bounced', 'deferred', 'complained', 'opened')),
        at timestamptz NOT NULL,
        detail text,
        received_at timestamptz NOT NULL,
        applied_at timestamptz
      );
      CREATE INDEX mail_signals_due ON mail_signals (position) WHERE applied_at IS NULL;
      CREATE INDEX mail_signals_by_mail ON mail_signals (mail_id);
      CREATE INDEX mail_attempts_failed ON mail_attempts (ended_at) WHERE outcome = 'failed';
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP INDEX mail_attempts_failed;
      DROP TABLE mail_signals, analytics_days, analytics_daily, analytics_journeys, analytics_events
    `)
  }
}
