import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'
import type { Home, Subject } from './teacher.js'

/** What the catalogue has to teach, in its order. */
export const findSubjects = (): Promise<Subject[]> =>
  rowsOf(
    db.connection(),
    `SELECT s.id, s.name, c.slug AS category, s.age_groups, s.online_capable
     FROM services s JOIN service_subcategories b ON b.id = s.subcategory_id
     JOIN service_categories c ON c.id = b.category_id
     WHERE s.state = 'live' ORDER BY c.position, b.position, s.position, s.id`
  )

/** Where the City lives, by the map in force. */
export const findHomes = (): Promise<Home[]> =>
  rowsOf(
    db.connection(),
    `SELECT a.id, a.label AS name, a.borough, a.zips, ST_Y(a.centre) AS lat, ST_X(a.centre) AS lng
     FROM areas a JOIN boroughs b ON b.slug = a.borough
     WHERE a.retired_at IS NULL AND NOT a.hidden ORDER BY b.code, a.slug`
  )
