import type { WriteStream } from 'node:tty'
import { Ansis } from 'ansis'
import { env } from '../env.ts'

/** Brand violet, lightened so that it reads on dark and on light terminals. */
const VIOLET = '#A855F7'

export type Paint = InstanceType<typeof Ansis>

/** Colours for one stream: stdout may be a pipe while stderr is a terminal. */
export function paint(stream: NodeJS.WriteStream): Paint {
  return new Ansis(level(stream))
}

export function accent(colours: Paint, text: string): string {
  return colours.hex(VIOLET)(text)
}

/** 0 none, 1 sixteen colours, 2 256, 3 all. FORCE_COLOR wins over NO_COLOR, as in Node itself. */
function level(stream: NodeJS.WriteStream): number {
  const forced = env.forceColor()
  if (forced === '0' || forced === 'false') return 0
  if (forced) return Number(forced) || 3
  if (env.noColor() || !stream.isTTY) return 0
  const depth = (stream as WriteStream).getColorDepth()
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0
}
