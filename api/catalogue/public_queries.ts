import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'
import type { AgeGroup } from './catalogue.js'

/** What anybody may see of the catalogue, small enough to be held as one thing. */
export interface PublicCatalogue {
  categories: PublicCategory[]
  /** Where the addresses of renamed services lead, by the slug they had. */
  moved: Record<string, string>
}

export interface PublicCategory {
  position: number
  slug: string
  name: string
  summary: string
  aliases: string[]
  subcategories: PublicSubcategory[]
}

export interface PublicSubcategory {
  position: number
  slug: string
  name: string
  aliases: string[]
  filters: PublicFilter[]
  services: PublicService[]
}

export interface PublicFilter {
  key: string
  label: string
  options: { value: string; label: string }[]
}

export interface PublicService {
  position: number
  slug: string
  name: string
  summary: string
  aliases: string[]
  age_groups: AgeGroup[]
  online_capable: boolean
  needs_certification: boolean
}

/** Everything that is live, in the order of display; what has no live service is left out. */
export async function readPublicCatalogue(): Promise<PublicCatalogue> {
  const [categories, moved] = await Promise.all([
    rowsOf<PublicCategory>(db.connection(), CATEGORIES),
    rowsOf<{ slug: string; now: string }>(db.connection(), MOVED),
  ])
  return {
    categories,
    moved: Object.fromEntries(moved.map(({ slug, now }) => [slug, now])),
  }
}

const SERVICES = `
  SELECT s.subcategory_id, jsonb_agg(jsonb_build_object(
      'position', s.position, 'slug', s.slug, 'name', s.name, 'summary', s.summary,
      'aliases', ARRAY(
        SELECT a.alias FROM service_aliases a WHERE a.service_id = s.id ORDER BY a.position),
      'age_groups', s.age_groups, 'online_capable', s.online_capable,
      'needs_certification', s.needs_certification
    ) ORDER BY s.position, s.slug) AS services
  FROM services s WHERE s.state = 'live' GROUP BY s.subcategory_id`

const FILTERS = `
  SELECT chosen.subcategory_id, jsonb_agg(jsonb_build_object(
      'key', f.key, 'label', f.label, 'options', chosen.options) ORDER BY f.position) AS filters
  FROM service_filters f JOIN (
    SELECT c.subcategory_id, c.filter_key, jsonb_agg(
        jsonb_build_object('value', o.value, 'label', o.label) ORDER BY o.position) AS options
    FROM subcategory_filter_options c
    JOIN service_filter_options o ON o.filter_key = c.filter_key AND o.value = c.value
    GROUP BY c.subcategory_id, c.filter_key
  ) chosen ON chosen.filter_key = f.key
  GROUP BY chosen.subcategory_id`

const CATEGORIES = `
  WITH live AS (${SERVICES}), narrowed AS (${FILTERS})
  SELECT c.position, c.slug, c.name, c.summary, c.aliases, jsonb_agg(jsonb_build_object(
      'position', sc.position, 'slug', sc.slug, 'name', sc.name, 'aliases', sc.aliases,
      'filters', COALESCE(n.filters, '[]'), 'services', l.services
    ) ORDER BY sc.position, sc.slug) AS subcategories
  FROM service_categories c
  JOIN service_subcategories sc ON sc.category_id = c.id
  JOIN live l ON l.subcategory_id = sc.id
  LEFT JOIN narrowed n ON n.subcategory_id = sc.id
  GROUP BY c.id ORDER BY c.position, c.slug`

const MOVED = `
  SELECT m.slug, s.slug AS now FROM service_slugs m JOIN services s ON s.id = m.service_id
  WHERE s.state = 'live'
    AND NOT EXISTS (SELECT 1 FROM services t WHERE t.slug = m.slug AND t.state = 'live')`
