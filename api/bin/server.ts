import 'reflect-metadata'
import { createServer } from 'node:http'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import { tap } from './boot.js'

const APP_ROOT = new URL('../../', import.meta.url)

tap(new Ignitor(APP_ROOT, { importer: (path) => importFromRoot(path) }))
  .httpServer()
  .start(async (adonis) => {
    const { gateway } = await import('#api/web/gateway_setup')
    return createServer(await gateway(adonis))
  })
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })

function importFromRoot(path: string) {
  return import(path.startsWith('.') ? new URL(path, APP_ROOT).href : path)
}
