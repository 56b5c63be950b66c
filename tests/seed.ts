import fc from 'fast-check'
import env from '#start/env'

/**
 * What generated cases begin with: the same in every run, so that one that fails does so everywhere.
 * `TEST_SEED` looks for others.
 */
export const SEED = env.get('TEST_SEED') ?? 20_261_122

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })
