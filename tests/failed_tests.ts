import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PluginFn } from '@japa/runner/types'

const HERE = fileURLToPath(new URL('.', import.meta.url))

type Emitter = Parameters<PluginFn>[0]['emitter']

interface Outcome {
  hasError: boolean
  /** The test is known to fail: a regression, which counts as failed too. */
  isFailing?: boolean
  title: { expanded: string }
  meta: { fileName?: string; group?: { title: string } }
}

/** What failed in a run, one line each: `functional/beta/claims.spec.ts › claims › a code is used once`. */
export class FailedTests {
  readonly lines: string[] = []
  #suite = ''

  listenTo(emitter: Emitter): void {
    emitter.on('suite:start', ({ name }) => void (this.#suite = name))
    emitter.on('test:end', (test) => this.test(test))
    // Of a group and a suite only their own hooks: their tests speak for themselves.
    emitter.on('group:end', ({ errors, title, meta }) => {
      for (const { phase } of errors) this.#add(meta.fileName, title, phase)
    })
    emitter.on('suite:end', ({ errors }) => {
      for (const { phase } of errors) this.#add(undefined, phase)
    })
  }

  test({ hasError, isFailing, title, meta }: Outcome): void {
    if (hasError || isFailing) this.#add(meta.fileName, meta.group?.title, title.expanded)
  }

  #add(file: string | undefined, ...titles: (string | undefined)[]): void {
    const spec = file ? relative(HERE, file) : this.#suite
    const line = [spec, ...titles.filter((title) => title !== undefined)].join(' › ')
    this.lines.push(line.replace(/\s+/g, ' ').slice(0, 240))
  }
}
