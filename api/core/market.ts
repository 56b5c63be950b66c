import db from '@adonisjs/lucid/services/db'

export interface Market {
  id: string
  slug: string
  name: string
  /** IANA zone of the city: schedules and wall times are read in it. */
  zone: string
  currency: string
}

let current: Promise<Market> | undefined

/** The city this database serves. One row today; every table that grows names it. */
export function currentMarket(): Promise<Market> {
  current ??= db
    .from('markets')
    .orderBy('id')
    .firstOrFail()
    .catch((error) => {
      current = undefined
      throw error
    })
  return current!
}
