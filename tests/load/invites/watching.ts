import { setTimeout as wait } from 'node:timers/promises'
import type { Stage } from '../../ground/stage.ts'
import type { Sample } from './staleness.ts'

const LOOK_EVERY_MS = 50

/** Follows a batch as a page does, over the stream, and the mail server beside it. */
export class Watching {
  readonly shown: Sample[] = []
  readonly real: Sample[] = []
  #stop = new AbortController()
  #ended: Promise<unknown>

  /** @param before how many mails the server had when the batch was uploaded */
  constructor(stage: Stage, batchId: string, before: number) {
    this.#ended = Promise.all([this.#readStream(stage, batchId), this.#askServer(stage, before)])
  }

  /** Resolves once the mail server has so many. */
  async until(mails: number): Promise<void> {
    while ((this.real.at(-1)?.count ?? 0) < mails) await wait(LOOK_EVERY_MS / 2)
  }

  async end(): Promise<void> {
    this.#stop.abort()
    await this.#ended
  }

  async #readStream(stage: Stage, batchId: string): Promise<void> {
    const { signal } = this.#stop
    try {
      const answer = await stage.ask(`/api/admin/stream?topics=invite-batches/${batchId}`, {
        signal,
      })
      let text = ''
      for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
        text += part
        const blocks = text.split('\n\n')
        text = blocks.pop()!
        for (const block of blocks) this.#hear(block)
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  #hear(block: string): void {
    const [, data] = /^event: batch\ndata: (.*)$/m.exec(block) ?? []
    if (!data) return
    const { counts } = JSON.parse(data) as { counts: { sent: number } }
    this.shown.push({ at: performance.now(), count: counts.sent })
  }

  async #askServer(stage: Stage, before: number): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const count = (await stage.acceptedCount()) - before
      this.real.push({ at: performance.now(), count })
      await wait(LOOK_EVERY_MS)
    }
  }
}
