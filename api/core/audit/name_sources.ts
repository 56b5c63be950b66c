import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type NameSource = (trx: TransactionClientContract, id: string) => Promise<(string | null)[]>

const sources = new Map<string, NameSource>()

/** How a domain tells the names of whom its targets are about: a reason that stays holds none of them. */
export function defineNameSource(targetType: string, source: NameSource): void {
  sources.set(targetType, source)
}

export async function namesOfTarget(
  trx: TransactionClientContract,
  targetType: string,
  id: string | null | undefined
): Promise<string[]> {
  const names = id ? await sources.get(targetType)?.(trx, id) : undefined
  return (names ?? []).filter((name) => name !== null && name !== '') as string[]
}
