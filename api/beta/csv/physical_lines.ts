import { CSV_LIMITS } from './limits.js'

export type PhysicalLine = { number: number; text: string; tooLong: boolean }

const KEPT_OF_LONG_LINE = 300

/** Cuts text at CRLF, LF and CR, wherever the chunks end; an overlong line is not held. */
export class PhysicalLines {
  #number = 1
  #rest = ''
  #tooLong = false
  #endedWithCr = false

  push(chunk: string): PhysicalLine[] {
    if (chunk === '') return []
    // The CR that ended the last chunk already closed its line; this LF belongs to it.
    const text = this.#endedWithCr && chunk[0] === '\n' ? chunk.slice(1) : chunk
    this.#endedWithCr = chunk.endsWith('\r')
    const parts = text.split(/\r\n|\n|\r/)
    const last = parts.pop()!
    const lines = parts.map((part) => this.#close(part))
    this.#grow(last)
    return lines
  }

  /** The last line, which no line break ends. */
  end(): PhysicalLine[] {
    return this.#rest === '' ? [] : [this.#close('')]
  }

  #close(part: string): PhysicalLine {
    this.#grow(part)
    const line = { number: this.#number++, text: this.#rest, tooLong: this.#tooLong }
    this.#rest = ''
    this.#tooLong = false
    return line
  }

  #grow(part: string) {
    if (this.#tooLong) return
    this.#rest += part
    this.#tooLong = this.#rest.length > CSV_LIMITS.line
    if (this.#tooLong) this.#rest = this.#rest.slice(0, KEPT_OF_LONG_LINE)
  }
}
