/** A word and what it stands for, as the way there: category, subcategory, service. */
export interface Meaning {
  word: string
  path: readonly string[]
}

/** A word that stands for several things. */
export interface Ambiguity<Named extends Meaning> {
  word: string
  meanings: Named[]
}

/**
 * Words that mean two things, unless they are meant to. Pure. That a subcategory is called as the one
 * service in it is no trouble: whatever lies on one way down may share a word.
 */
export function ambiguities<Named extends Meaning>(
  meanings: readonly Named[],
  shared: ReadonlySet<string>
): Ambiguity<Named>[] {
  const byWord = Map.groupBy(meanings, ({ word }) => word)
  return [...byWord].flatMap(([word, all]) => {
    if (shared.has(word) || all.length === 1) return []
    const [longest] = [...all].sort((a, b) => b.path.length - a.path.length)
    return all.every((one) => leadsTo(one.path, longest.path)) ? [] : [{ word, meanings: all }]
  })
}

const leadsTo = (path: readonly string[], target: readonly string[]) =>
  path.every((step, index) => target[index] === step)
