/** Blocks of real time in a row, one bit each, least significant first, to do sums on 32 at once. */
export class BlockRow {
  private readonly words: Uint32Array

  constructor(private readonly blocks: number) {
    this.words = new Uint32Array(Math.ceil(blocks / 32) + 1)
  }

  has(block: number): boolean {
    return ((this.words[block >> 5] >>> (block & 31)) & 1) === 1
  }

  /** Sets the bits of a byte, of which the least significant comes to lie on `block`. */
  lay(byte: number, block: number): void {
    const word = block >> 5
    const shift = block & 31
    this.words[word] |= byte << shift
    if (shift > 24) this.words[word + 1] |= byte >>> (32 - shift)
  }

  /** Clears from one block until just before another; either may lie outside. */
  clear(from: number, until: number): void {
    const first = Math.max(0, from)
    const end = Math.min(this.blocks, until)
    if (first >= end) return
    const firstWord = first >> 5
    const lastWord = (end - 1) >> 5
    const before = (1 << (first & 31)) - 1
    const after = end & 31 ? -1 << (end & 31) : 0
    if (firstWord === lastWord) {
      this.words[firstWord] &= before | after
      return
    }
    this.words[firstWord] &= before
    this.words.fill(0, firstWord + 1, lastWord)
    this.words[lastWord] &= after
  }

  /** Leaves only those blocks with which `length` set ones in a row begin. */
  keepRuns(length: number): void {
    for (let have = 1; have < length;) {
      const step = Math.min(have, length - have)
      this.andShifted(step)
      have += step
    }
  }

  /** Going up, every word is read before it is changed, so one array is enough. */
  private andShifted(by: number): void {
    const { words } = this
    const skip = by >> 5
    const shift = by & 31
    for (let n = 0; n < words.length; n++) {
      const low = n + skip < words.length ? words[n + skip] : 0
      const high = n + skip + 1 < words.length ? words[n + skip + 1] : 0
      words[n] &= shift ? (low >>> shift) | (high << (32 - shift)) : low
    }
  }
}
