/** A fixed number of places; whoever finds none may wait for one in line. */
export class Slots {
  #free: number
  #line: ((got: boolean) => void)[] = []
  #closed = false

  constructor(size: number) {
    this.#free = size
  }

  /** Takes a place if one is free. */
  tryTake(): boolean {
    if (this.#closed || this.#free === 0) return false
    this.#free -= 1
    return true
  }

  /** Waits for a place; false when there will be none any more. */
  async take(): Promise<boolean> {
    if (this.tryTake()) return true
    if (this.#closed) return false
    return new Promise((resolve) => this.#line.push(resolve))
  }

  give(): void {
    const next = this.#line.shift()
    if (next) next(true)
    else this.#free += 1
  }

  /** From now on nobody gets a place. */
  close(): void {
    this.#closed = true
    for (const turnAway of this.#line.splice(0)) turnAway(false)
  }
}
