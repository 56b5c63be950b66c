import { BaseSchema } from '@adonisjs/lucid/schema'

/** What can be taught: categories, subcategories, services, and what lessons are narrowed by. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE catalogue_state (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        version text NOT NULL,
        shared_aliases text[] NOT NULL DEFAULT '{}',
        changed_at timestamptz
      );
      INSERT INTO catalogue_state (version) VALUES ('empty');

      CREATE TABLE service_filters (
        key text PRIMARY KEY,
        label text NOT NULL,
        position integer NOT NULL
      );
      CREATE TABLE service_filter_options (
        filter_key text NOT NULL REFERENCES service_filters (key) ON DELETE CASCADE,
        value text NOT NULL,
        label text NOT NULL,
        position integer NOT NULL,
        PRIMARY KEY (filter_key, value)
      );

      CREATE TABLE service_categories (
        id text PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        summary text NOT NULL,
        aliases text[] NOT NULL DEFAULT '{}',
        position integer NOT NULL
      );
      CREATE TABLE service_subcategories (
        id text PRIMARY KEY,
        category_id text NOT NULL REFERENCES service_categories (id),
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        aliases text[] NOT NULL DEFAULT '{}',
        position integer NOT NULL
      );
      CREATE INDEX service_subcategories_by_category ON service_subcategories (category_id);
      CREATE TABLE subcategory_filter_options (
        subcategory_id text NOT NULL REFERENCES service_subcategories (id),
        filter_key text NOT NULL,
        value text NOT NULL,
        PRIMARY KEY (subcategory_id, filter_key, value),
        FOREIGN KEY (filter_key, value)
          REFERENCES service_filter_options (filter_key, value) ON DELETE CASCADE
      );

      CREATE TABLE services (
        id text PRIMARY KEY,
        subcategory_id text NOT NULL REFERENCES service_subcategories (id),
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        summary text NOT NULL,
        age_groups text[] NOT NULL CHECK (
          cardinality(age_groups) > 0 AND age_groups <@ '{toddler,kids,teens,adults}'::text[]),
        online_capable boolean NOT NULL,
        needs_certification boolean NOT NULL,
        position integer NOT NULL,
        state text NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'retired')),
        retired_at timestamptz,
        retired_reason text,
        edited_fields text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((state = 'retired') = (retired_at IS NOT NULL))
      );
      CREATE INDEX services_by_subcategory ON services (subcategory_id);
      CREATE INDEX services_by_name ON services (name, id);

      CREATE TABLE service_aliases (
        service_id text NOT NULL REFERENCES services (id) ON DELETE CASCADE,
        alias text NOT NULL,
        position integer NOT NULL,
        PRIMARY KEY (service_id, alias)
      );
      CREATE INDEX service_aliases_by_alias ON service_aliases (alias);

      CREATE TABLE service_slugs (
        slug text PRIMARY KEY,
        service_id text NOT NULL REFERENCES services (id) ON DELETE CASCADE,
        added_at timestamptz NOT NULL
      );
      CREATE INDEX service_slugs_by_service ON service_slugs (service_id);
    `)
  }

  override async down() {
    this.schema.raw(`
      DROP TABLE service_slugs, service_aliases, services, subcategory_filter_options,
        service_subcategories, service_categories, service_filter_options, service_filters,
        catalogue_state
    `)
  }
}
