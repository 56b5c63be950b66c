import 'reflect-metadata'
import { createServer } from 'node:http'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import { tap } from './boot.js'

const APP_ROOT = new URL('../../', import.meta.url)

tap(new Ignitor(APP_ROOT, { importer: (path) => importFromRoot(path) }))
  .httpServer()
  .start((adonis) => {
    // The gateway reads the application's configuration, which exists only from here on.
    const handler = import('./gateway.js').then(({ gateway }) => gateway(adonis))
    const broken = import('#api/web/refuse_broken').then(({ refuseBroken }) => refuseBroken)
    const server = createServer((request, response) => {
      void handler.then((handle) => handle(request, response))
    })
    return server.on('clientError', (error, connection) => {
      void broken.then((refuse) => refuse(error, connection))
    })
  })
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })

function importFromRoot(path: string) {
  return import(path.startsWith('.') ? new URL(path, APP_ROOT).href : path)
}
