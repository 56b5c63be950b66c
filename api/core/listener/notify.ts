import db from '@adonisjs/lucid/services/db'
import { afterCommit, rowsOf, type Client } from '#api/core/queue/sql'
import { reportRecovery, reportTrouble } from '#api/core/queue/trouble'

/** PostgreSQL takes less than 8,000 bytes. */
const MOST_BYTES = 7_900

let pending = new Map<string, { channel: string; payload: string }>()
let sending: Promise<void> | null = null

/**
 * Tells every listening process something, after `client`'s transaction has committed. Never inside
 * it: a transaction that notifies holds one lock for the whole server through its flush, which makes
 * commits serial.
 *
 * Outside a transaction it waits until the hint was sent. It is a hint: a crash after COMMIT loses it, so whoever acts on it also looks by itself now and
 * then. Equal hints that wait together are sent once.
 *
 * @param payload ids only; at most 7,900 bytes
 */
export async function notify(client: Client, channel: string, payload = ''): Promise<void> {
  if (Buffer.byteLength(payload) > MOST_BYTES) {
    throw new RangeError(`A notification on "${channel}" is longer than ${MOST_BYTES} bytes`)
  }
  let sent: Promise<void> | undefined
  afterCommit(client, () => {
    pending.set(`${channel} ${payload}`, { channel, payload })
    sent = sending ??= send().finally(() => (sending = null))
  })
  await sent
}

async function send(): Promise<void> {
  while (pending.size > 0) {
    const batch = [...pending.values()]
    pending = new Map()
    try {
      // A hint need not survive a crash, so its commit does not wait for the disk.
      await rowsOf(
        db.connection(),
        `SELECT set_config('synchronous_commit', 'off', true), pg_notify(channel, payload)
         FROM unnest(CAST(:channels AS text[]), CAST(:payloads AS text[])) AS hint (channel, payload)`,
        {
          channels: batch.map((hint) => hint.channel),
          payloads: batch.map((hint) => hint.payload),
        }
      )
      reportRecovery('notifications')
    } catch (error) {
      reportTrouble('notifications', error)
    }
  }
}
