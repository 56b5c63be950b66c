import { BaseSchema } from '@adonisjs/lucid/schema'

/** Lists as staff keep them; a star is each reader's own, on an own view or a colleague's. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE saved_views (
        id text PRIMARY KEY,
        owner_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        resource text NOT NULL,
        name text NOT NULL,
        params text NOT NULL,
        shared boolean NOT NULL DEFAULT false,
        position integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX saved_views_one_name ON saved_views (owner_id, resource, lower(name));
      CREATE INDEX saved_views_shared ON saved_views (resource) WHERE shared;
      CREATE TABLE saved_view_stars (
        view_id text NOT NULL REFERENCES saved_views (id) ON DELETE CASCADE,
        user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        PRIMARY KEY (view_id, user_id)
      );
      CREATE INDEX saved_view_stars_by_user ON saved_view_stars (user_id);
    `)
  }

  override async down() {
    this.schema.raw('DROP TABLE saved_view_stars, saved_views')
  }
}
