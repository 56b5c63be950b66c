import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { keyFor } from '#api/core/keys'
import { fileStore } from './file_store.js'

const CIPHER = 'aes-256-gcm'
const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

const sealingKey = () => keyFor('sealed files')

/**
 * Files that nobody reads who gets at the storage alone: AES-256-GCM under a key made from the
 * application's. A file is tied to its name, so that none can be passed off as another.
 */
export const sealedFiles = {
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, sealingKey(), nonce).setAAD(Buffer.from(name))
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
    const head = Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag()])
    await fileStore.put(name, Buffer.concat([head, sealed]))
  },

  /**
   * Null when there is no such file.
   *
   * @throws Error when it was changed, or sealed under another key or name
   */
  async read(name: string): Promise<Buffer | null> {
    const content = await fileStore.read(name)
    if (!content) return null
    const bytes = await buffer(content)
    const [nonceEnd, tagEnd] = [1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES]
    if (bytes[0] !== FORMAT) throw new Error(`${name} is sealed in an unknown way`)
    const opening = createDecipheriv(CIPHER, sealingKey(), bytes.subarray(1, nonceEnd))
      .setAAD(Buffer.from(name))
      .setAuthTag(bytes.subarray(nonceEnd, tagEnd))
    return Buffer.concat([opening.update(bytes.subarray(tagEnd)), opening.final()])
  },
}
