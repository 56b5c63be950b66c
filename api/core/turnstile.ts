/** Lets so many through at a time; the others wait in line. Unpacking pictures takes memory. */
export function turnstile(places: number) {
  const waiting: (() => void)[] = []
  let free = places
  return async function through<Result>(work: () => Promise<Result>): Promise<Result> {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
