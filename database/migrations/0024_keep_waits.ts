import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The seconds between two steps as columns: the medians of 100,000 journeys are then sorts of numbers
 * that are there. Most questions are about all journeys, so the index need not carry their figures.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE analytics_journeys
        ADD delivered_after double precision
          GENERATED ALWAYS AS (date_part('epoch', delivered_at - invited_at)) STORED,
        ADD opened_after double precision
          GENERATED ALWAYS AS (date_part('epoch', opened_at - delivered_at)) STORED,
        ADD clicked_after double precision
          GENERATED ALWAYS AS (date_part('epoch', clicked_at - opened_at)) STORED,
        ADD registered_after double precision
          GENERATED ALWAYS AS (date_part('epoch', registered_at - clicked_at)) STORED;
      DROP INDEX analytics_journeys_by_entry;
      CREATE INDEX analytics_journeys_by_entry ON analytics_journeys (invited_at);
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE analytics_journeys DROP delivered_after, DROP opened_after, DROP clicked_after,
        DROP registered_after;
      DROP INDEX analytics_journeys_by_entry;
      CREATE INDEX analytics_journeys_by_entry ON analytics_journeys (invited_at) INCLUDE
        (reached, role, campaign, batch_id, delivered_at, opened_at, clicked_at, registered_at);
    `)
  }
}
