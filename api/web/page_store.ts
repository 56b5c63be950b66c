import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from '#api/web/encoding'

const pack = {
  gzip: promisify(gzip),
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
}
const brotli = promisify(brotliCompress)

/** A page as it was made once. */
export class KeptPage {
  readonly stamp: string
  readonly headers: Record<string, string>
  readonly #body: Buffer
  readonly #packed = new Map<Encoding, Promise<Buffer>>()

  constructor(stamp: string, headers: Record<string, string>, body: Buffer) {
    this.stamp = stamp
    this.headers = headers
    this.#body = body
  }

  /** Its bytes, and as much again for what is packed of them. */
  get weight(): number {
    return 2 * this.#body.length
  }

  /** Packed when the first reader of an encoding comes, then once and for all. */
  async body(encoding: Encoding | null): Promise<Buffer> {
    if (!encoding) return this.#body
    let packed = this.#packed.get(encoding)
    if (!packed) this.#packed.set(encoding, (packed = pack[encoding](this.#body)))
    return packed
  }
}

/** Pages under their keys, within so many bytes: the one that was not asked for longest goes first. */
export class PageStore {
  readonly #pages = new Map<string, KeptPage>()
  readonly #room: number
  #weight = 0

  constructor(room: number) {
    this.#room = room
  }

  get weight(): number {
    return this.#weight
  }

  /** The page, where it is still what its stamp says. */
  find(key: string, stamp: string): KeptPage | undefined {
    const page = this.#pages.get(key)
    if (page?.stamp !== stamp) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  keep(key: string, page: KeptPage): void {
    this.#drop(key)
    this.#pages.set(key, page)
    this.#weight += heft(key, page)
    for (const oldest of this.#pages.keys()) {
      if (this.#weight <= this.#room) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const page = this.#pages.get(key)
    if (!page) return
    this.#pages.delete(key)
    this.#weight -= heft(key, page)
  }
}

/** What an entry takes beside the page itself. */
const OVERHEAD = 1_024

const heft = (key: string, page: KeptPage) => page.weight + 2 * key.length + OVERHEAD
