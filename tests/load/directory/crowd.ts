import { p99 } from '../figure.ts'

export interface Rush {
  perSecond: number
  p99: number
}

/** So many at once, each asking again as soon as it was answered, until so often was asked. */
export async function rush(
  atOnce: number,
  times: number,
  ask: (n: number) => Promise<unknown>
): Promise<Rush> {
  const taken: number[] = []
  let next = 0
  const one = async () => {
    while (next < times) {
      const n = next++
      const since = performance.now()
      await ask(n)
      taken.push(performance.now() - since)
    }
  }
  const since = performance.now()
  await Promise.all(Array.from({ length: atOnce }, one))
  return { perSecond: (times / (performance.now() - since)) * 1000, p99: p99(taken) }
}

/** The quickest of several; noise only slows down. */
export async function bestRush(takes: number, take: () => Promise<Rush>): Promise<Rush[]> {
  const rushes: Rush[] = []
  for (let n = 0; n < takes; n++) rushes.push(await take())
  return rushes.sort((a, b) => b.perSecond - a.perSecond)
}
