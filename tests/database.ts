import { emptyDatabase } from '#api/core/empty_database'

/** Every test begins on an empty database with the beta closed. */
export const resetDatabase = emptyDatabase
