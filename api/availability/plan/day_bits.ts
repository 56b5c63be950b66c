export const BLOCK_MINUTES = 5
export const BLOCK_MS = 300_000
/** Blocks that a wall shows between midnight and midnight, whatever the date. */
export const BLOCKS = 288
export const BITS_BYTES = 36
export const TAGS_BYTES = 72

/** What a free block is good for; its place in this list is what two bits of the row say. */
export const TAGS = ['any', 'online_only', 'no_travel'] as const
export type Tag = (typeof TAGS)[number]

/**
 * The free time of one local date: one bit for every five minutes, least significant first, and two bits
 * that say what they are good for, in the same order. A block that is not free has tag 0.
 */
export interface Day {
  readonly bits: Uint8Array
  readonly tags: Uint8Array
}

export const EMPTY_DAY: Day = newDay()

export function newDay(): Day {
  return { bits: new Uint8Array(BITS_BYTES), tags: new Uint8Array(TAGS_BYTES) }
}

/** What keeps these bytes from being a day, in words, or null. */
export function flawOf(bits: Uint8Array, tags: Uint8Array): string | null {
  if (bits.length !== BITS_BYTES)
    return `A day has ${BITS_BYTES} bytes of bits, not ${bits.length}.`
  if (tags.length !== TAGS_BYTES)
    return `A day has ${TAGS_BYTES} bytes of tags, not ${tags.length}.`
  for (let block = 0; block < BLOCKS; block++) {
    if (isFree({ bits, tags }, block) && tagCode(tags, block) >= TAGS.length) {
      return `Block ${block} has a tag that means nothing.`
    }
  }
  return null
}

/**
 * A day from its bytes, of which it keeps none: tags where nothing is free are dropped.
 *
 * @throws RangeError for what `flawOf` finds
 */
export function readDay(bits: Uint8Array, tags: Uint8Array): Day {
  const flaw = flawOf(bits, tags)
  if (flaw) throw new RangeError(flaw)
  const day = newDay()
  for (let block = 0; block < BLOCKS; block++) {
    const tag = tagAt({ bits, tags }, block)
    if (tag) paint(day, block, block + 1, tag)
  }
  return day
}

export const isFree = ({ bits }: Day, block: number): boolean =>
  ((bits[block >> 3] >> (block & 7)) & 1) === 1

/** What a block is good for, or null where it is not free. */
export const tagAt = (day: Day, block: number): Tag | null =>
  isFree(day, block) ? TAGS[tagCode(day.tags, block)] : null

/** Makes blocks of a day that is still being made free for something, or, with null, not free. */
export function paint({ bits, tags }: Day, from: number, until: number, tag: Tag | null): void {
  const code = tag === null ? 0 : TAGS.indexOf(tag)
  for (let block = from; block < until; block++) {
    const bit = 1 << (block & 7)
    const shift = (block & 3) * 2
    bits[block >> 3] = tag === null ? bits[block >> 3] & ~bit : bits[block >> 3] | bit
    tags[block >> 2] = (tags[block >> 2] & ~(3 << shift)) | (code << shift)
  }
}

const tagCode = (tags: Uint8Array, block: number): number =>
  (tags[block >> 2] >> ((block & 3) * 2)) & 3
