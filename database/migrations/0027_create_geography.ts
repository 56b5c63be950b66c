import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * One table of polygons, each id for good: coverage will name areas by these numbers. An area that a
 * newer map does not have is retired, never deleted, and points at the one that holds its centre.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE TABLE boroughs (
        slug text PRIMARY KEY,
        market_id text NOT NULL REFERENCES markets (id),
        code smallint NOT NULL UNIQUE,
        name text NOT NULL,
        aliases text[] NOT NULL DEFAULT '{}',
        outline geometry(MultiPolygon, 4326) NOT NULL,
        centre geometry(Point, 4326) NOT NULL
      );

      CREATE TABLE areas (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        borough text NOT NULL REFERENCES boroughs (slug),
        name text NOT NULL,
        shown_name text,
        label text GENERATED ALWAYS AS (coalesce(shown_name, name)) STORED,
        keys text[] NOT NULL,
        kind text NOT NULL
          CHECK (kind IN ('neighborhood', 'park', 'cemetery', 'airport', 'industry', 'institution')),
        hidden_by_map boolean NOT NULL,
        hidden_by_staff boolean,
        hidden boolean GENERATED ALWAYS AS (coalesce(hidden_by_staff, hidden_by_map)) STORED,
        aliases text[] NOT NULL DEFAULT '{}',
        staff_aliases text[],
        zips text[] NOT NULL DEFAULT '{}',
        codes text[] NOT NULL DEFAULT '{}',
        polygon geometry(MultiPolygon, 4326) NOT NULL,
        centre geometry(Point, 4326) NOT NULL,
        source text NOT NULL CHECK (source IN ('default', 'nta2020')),
        retired_at timestamptz,
        successor_id integer REFERENCES areas (id),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (successor_id IS NULL OR retired_at IS NOT NULL)
      );
      CREATE INDEX areas_polygon ON areas USING gist (polygon) WHERE retired_at IS NULL;
      CREATE INDEX areas_keys ON areas USING gin (keys);
      CREATE INDEX areas_zips ON areas USING gin (zips);
      CREATE INDEX areas_by_borough ON areas (borough, label);
      CREATE INDEX areas_by_successor ON areas (successor_id) WHERE successor_id IS NOT NULL;

      CREATE TABLE geography_state (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        source text CHECK (source IN ('default', 'nta2020')),
        checksum text,
        version integer NOT NULL DEFAULT 0,
        loaded_at timestamptz
      );
      INSERT INTO geography_state DEFAULT VALUES;
    `)
  }

  override async down() {
    this.schema.raw('DROP TABLE geography_state, areas, boroughs')
  }
}
