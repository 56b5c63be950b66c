import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { ROOT } from './paths.mjs'
import { settings } from './settings.mjs'
import { Trouble } from './trouble.mjs'

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
/** @type {NodeJS.WriteStream} */
let stream = process.stdout

// A closed terminal must not keep us from stopping in good order.
for (const out of [process.stdout, process.stderr]) out.on('error', () => {})

/** Commands whose stdout belongs to another program report on stderr. */
export function reportOnStderr() {
  stream = process.stderr
}

const live = () => stream.isTTY === true && !settings.ci
const coloured = () => stream.isTTY === true && settings.colour

/** @param {string} code @param {string} text */
const paint = (code, text) => (coloured() ? `\x1b[${code}m${text}\x1b[0m` : text)
/** @param {string} text */
export const dim = (text) => paint('2', text)
/** @param {string} text */
export const bold = (text) => paint('1', text)
/** @param {string} text */
export const green = (text) => paint('32', text)
/** @param {string} text */
export const red = (text) => paint('31', text)
/** @param {string} text */
export const yellow = (text) => paint('33', text)

/** @param {string} [text] */
export const say = (text = '') => void stream.write(`${text}\n`)

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** @param {string} mark @param {string} name @param {string} detail @param {string} [took] */
const line = (mark, name, detail, took = '') =>
  `  ${mark} ${name.padEnd(12)} ${detail.padEnd(58)} ${dim(took.padStart(7))}`.trimEnd()

/**
 * One line of progress: spins on a terminal, speaks every ten seconds elsewhere, ends with the detail
 * that `work` returns and the seconds it took. `work` may change what stands there while it runs.
 * @param {string} name
 * @param {(tell: (detail: string) => void) => Promise<string> | string} work
 */
export async function step(name, work) {
  const since = Date.now()
  let detail = '…'
  let frame = 0
  const timer = setInterval(
    () => {
      if (!live()) return say(line('·', name, detail, seconds(since)))
      stream.write(
        `\r\x1b[2K${line(FRAMES[frame++ % FRAMES.length] ?? '', name, detail, seconds(since))}`
      )
    },
    live() ? 90 : 10_000
  )
  const clear = () => {
    clearInterval(timer)
    if (live()) stream.write('\r\x1b[2K')
  }
  try {
    const done = await work((text) => void (detail = text))
    clear()
    say(line(green('✓'), name, done, seconds(since)))
  } catch (error) {
    clear()
    say(line(red('✗'), name, 'failed', seconds(since)))
    throw error
  }
}

/** A remark below the steps. @param {string} text */
export const remark = (text) => say(`    ${dim(text)}`)

/** @param {string} file @param {number} [count] */
export function lastLines(file, count = 20) {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((text) => text.slice(0, 180))
}

/** Says what went wrong and what to do. @param {unknown} error @returns {number} the exit code */
export function explain(error) {
  const trouble = error instanceof Trouble ? error : undefined
  const text = error instanceof Error ? error.message : String(error)
  if (trouble?.log) {
    say()
    for (const logged of lastLines(trouble.log)) say(`    ${dim(logged)}`)
    say(`    ${dim(`(${relative(ROOT, trouble.log)})`)}`)
  }
  say(`\n  ${red(bold('Stopped:'))} ${text}`)
  if (trouble?.remedy) say(`  ${trouble.remedy.split('\n').join('\n  ')}`)
  if (!trouble && error instanceof Error) say(dim(error.stack ?? ''))
  say()
  return trouble?.exitCode ?? 1
}
