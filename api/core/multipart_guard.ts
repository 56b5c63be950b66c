import type { Readable } from 'node:stream'
import multiparty from '@poppinss/multiparty'

const { prototype } = multiparty.Form
const { emit } = prototype

/**
 * The body parser throws away parts without a file name and does not listen to their errors; one in
 * an upload that breaks off would end the process. The form tells of the same error, so ours is mute.
 */
prototype.emit = function (this: unknown, event: string | symbol, ...details: unknown[]): boolean {
  if (event === 'part') (details[0] as Readable).on('error', () => {})
  return emit.call(this, event, ...details)
}
