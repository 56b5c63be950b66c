/** How many forms with a file of one person are read at once: each is held in memory until it has arrived. */
const MOST = 2

const reading = new Map<string, number>()

/** Does the work while there is room for another file; null, and nothing done, where there is none. */
export async function withFileSlot<T>(person: string, work: () => Promise<T>): Promise<T | null> {
  const others = reading.get(person) ?? 0
  if (others >= MOST) return null
  reading.set(person, others + 1)
  try {
    return await work()
  } finally {
    const left = reading.get(person)! - 1
    if (left > 0) reading.set(person, left)
    else reading.delete(person)
  }
}
