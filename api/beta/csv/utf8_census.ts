import { isAscii } from 'node:buffer'

/**
 * Counts well-formed and broken multi-byte sequences over a stream, in constant memory. Second
 * bytes are bounded as in Unicode's table of well-formed UTF-8, so overlong forms are broken.
 */
export class Utf8Census {
  multibyte = 0
  broken = 0
  #missing = 0
  #low = 0x80
  #high = 0xbf

  push(chunk: Uint8Array) {
    if (this.#missing === 0 && isAscii(chunk)) return
    for (const byte of chunk) this.#take(byte)
  }

  end() {
    if (this.#missing > 0) this.broken++
    this.#missing = 0
  }

  #take(byte: number) {
    if (this.#missing > 0) {
      if (byte >= this.#low && byte <= this.#high) return this.#continue()
      this.broken++
      this.#missing = 0
    }
    if (byte >= 0x80) this.#start(byte)
  }

  #continue() {
    this.#expect(this.#missing - 1)
    if (this.#missing === 0) this.multibyte++
  }

  #start(byte: number) {
    if (byte >= 0xc2 && byte <= 0xdf) this.#expect(1)
    else if (byte >= 0xe0 && byte <= 0xef)
      this.#expect(2, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf)
    else if (byte >= 0xf0 && byte <= 0xf4)
      this.#expect(3, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf)
    else this.broken++
  }

  #expect(missing: number, low = 0x80, high = 0xbf) {
    this.#missing = missing
    this.#low = low
    this.#high = high
  }
}
