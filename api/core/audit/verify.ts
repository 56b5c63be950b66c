import db from '@adonisjs/lucid/services/db'
import { ROW_COLUMNS, type AuditRow } from '#api/core/audit/canonical_row'
import { GENESIS, sealOf } from '#api/core/audit/seal'
import { rowsOf } from '#api/core/queue/sql'

const BATCH = 1_000

export interface AuditReport {
  /** Seals that were found good, from the first on. */
  sealed: number
  /** Events that no seal covers: the newest ones, unless the sealer stands still. */
  unsealed: number
  firstBroken: { position: number; auditId: string; why: 'altered' | 'removed' | 'gap' } | null
  /**
   * The last good seal. Kept elsewhere, it also shows that the end of the chain was cut off, which the
   * chain alone cannot.
   */
  head: { position: number; hash: string }
}

interface SealedRow extends Omit<AuditRow, 'id'> {
  position: string
  audit_id: string
  hash: Buffer
  id: string | null
}

/** Walks the whole chain in batches and stops at the first seal that does not fit. */
export async function verifyAudit(): Promise<AuditReport> {
  let sealed = 0
  let previous: Buffer = GENESIS
  let firstBroken: AuditReport['firstBroken'] = null
  for await (const seal of seals()) {
    const why = faultOf(seal, sealed + 1, previous)
    if (why) {
      firstBroken = { position: sealed + 1, auditId: seal.audit_id, why }
      break
    }
    sealed += 1
    previous = seal.hash
  }
  const head = { position: sealed, hash: previous.toString('hex') }
  return { sealed, unsealed: await countUnsealed(), firstBroken, head }
}

function faultOf(seal: SealedRow, position: number, previous: Buffer) {
  if (Number(seal.position) !== position) return 'gap'
  if (seal.id === null) return 'removed'
  return sealOf(previous, { ...seal, id: seal.id }).equals(seal.hash) ? null : 'altered'
}

async function* seals(): AsyncGenerator<SealedRow> {
  for (let after = '-1'; ;) {
    const rows = await rowsOf<SealedRow>(
      db.connection(),
      `SELECT s.position, s.audit_id, s.hash, ${ROW_COLUMNS}
       FROM audit_seals s LEFT JOIN audit_events e ON e.id = s.audit_id
       WHERE s.position > :after ORDER BY s.position LIMIT :batch`,
      { after, batch: BATCH }
    )
    yield* rows
    if (rows.length < BATCH) return
    after = rows[rows.length - 1].position
  }
}

async function countUnsealed(): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    db.connection(),
    `SELECT count(*) AS count FROM audit_events e
     WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = e.id)`
  )
  return Number(row.count)
}
