export interface LoopOptions {
  /** Longest rest between two runs. */
  intervalMs: number
  /** A notification on this channel ends the rest at once. */
  wakeChannel?: string
}

export interface LoopDefinition extends LoopOptions {
  name: string
  /**
   * One round of work. True asks for the next round at once. The signal aborts at shutdown: finish
   * the piece in hand and return.
   */
  run(signal: AbortSignal): Promise<boolean | void>
}

const definitions: LoopDefinition[] = []

/** Adds something the worker does again and again. Two rounds of one loop never overlap in a process. */
export function defineLoop(name: string, options: LoopOptions, run: LoopDefinition['run']): void {
  if (definitions.some((loop) => loop.name === name)) {
    throw new Error(`There are two loops named "${name}"`)
  }
  definitions.push({ name, ...options, run })
}

export function definedLoops(): readonly LoopDefinition[] {
  return definitions
}
