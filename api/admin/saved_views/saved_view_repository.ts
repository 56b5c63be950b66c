import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { rowsOf } from '#api/core/queue/sql'
import type { SavedViewRow } from './saved_view.js'

/** How many views one person may keep of one resource. */
export const MOST_VIEWS = 50

export type ViewDraft = Pick<SavedViewRow, 'resource' | 'name' | 'params' | 'shared'>
export type ViewChange = Partial<Pick<SavedViewRow, 'name' | 'params' | 'shared' | 'position'>>

/** The new view at the end of its owner's; null when that person has as many as one may keep. */
export async function insertView(
  trx: TransactionClientContract,
  ownerId: string,
  draft: ViewDraft
): Promise<SavedViewRow | null> {
  // Two windows of one person count one after the other.
  await rowsOf(trx, 'SELECT 1 FROM users WHERE id = :ownerId FOR UPDATE', { ownerId })
  const [view] = await rowsOf<SavedViewRow>(
    trx,
    `INSERT INTO saved_views
       (id, owner_id, resource, name, params, shared, position, created_at, updated_at)
     SELECT :id, :ownerId, :resource, :name, :params, :shared, coalesce(max(position), 0) + 1,
       :now, :now
     FROM saved_views WHERE owner_id = :ownerId AND resource = :resource
     HAVING count(*) < :most
     RETURNING *`,
    { id: newId(), ownerId, ...draft, now: wallClock.now().toJSDate(), most: MOST_VIEWS }
  )
  return view ?? null
}

export async function updateView(
  trx: TransactionClientContract,
  id: string,
  change: ViewChange
): Promise<void> {
  await trx
    .from('saved_views')
    .where('id', id)
    .update({ ...change, updated_at: wallClock.now().toJSDate() })
}

/** All there are: only staff have some. */
export const everyView = (trx: TransactionClientContract): Promise<SavedViewRow[]> =>
  rowsOf(trx, 'SELECT * FROM saved_views ORDER BY id FOR UPDATE')

export async function deleteView(trx: TransactionClientContract, id: string): Promise<void> {
  await trx.from('saved_views').where('id', id).delete()
}

export async function starView(
  trx: TransactionClientContract,
  viewId: string,
  userId: string,
  starred: boolean
): Promise<void> {
  await rowsOf(
    trx,
    starred
      ? `INSERT INTO saved_view_stars (view_id, user_id) VALUES (:viewId, :userId)
         ON CONFLICT DO NOTHING`
      : 'DELETE FROM saved_view_stars WHERE view_id = :viewId AND user_id = :userId',
    { viewId, userId }
  )
}
