import type { Command, Config } from '@oclif/core'

/** A point on the command line and what may come next. */
export type Place = { typed: string; words: string[] }

/** Every topic with its commands, every command with its flags; the longest first, as shells match in order. */
export function places({ commands }: Config): Place[] {
  const next = new Map<string, Set<string>>([['', new Set()]])
  for (const command of commands) {
    const path = command.id.split(':')
    path.forEach((word, depth) => {
      const at = path.slice(0, depth).join(' ')
      next.set(at, (next.get(at) ?? new Set()).add(word))
    })
    next.set(path.join(' '), new Set([...(next.get(path.join(' ')) ?? []), ...flags(command)]))
  }
  return [...next]
    .map(([typed, words]) => ({ typed, words: [...words].sort() }))
    .sort((a, b) => b.typed.length - a.typed.length)
}

const flags = (command: Command.Loadable): string[] => [
  ...Object.keys(command.flags).map((name) => `--${name}`),
  '--help',
]
