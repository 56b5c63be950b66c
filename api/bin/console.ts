import 'reflect-metadata'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import { tap } from './boot.js'

const APP_ROOT = new URL('../../', import.meta.url)

tap(new Ignitor(APP_ROOT, { importer: (path) => importFromRoot(path) }))
  .ace()
  .handle(process.argv.slice(2))
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })

function importFromRoot(path: string) {
  return import(path.startsWith('.') ? new URL(path, APP_ROOT).href : path)
}
