/**
 * Entry point of the ace commands. TypeScript is loaded on the fly, so that the same files run in
 * development, in the demo and in tests.
 */
import '@poppinss/ts-exec'

await import('./bin/console.ts')
