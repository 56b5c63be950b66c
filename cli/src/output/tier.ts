import type { Paint } from './paint.ts'

/** The database tier in its colour: a person must see at a glance that this is production. */
export function tierBadge(colours: Paint, tier: string): string {
  const label = ` ${tier} `
  if (tier === 'prod') return colours.bgRed.white.bold(label)
  if (tier === 'stg') return colours.bgYellow.black(label)
  return colours.bgGreen.black(label)
}
