import 'reflect-metadata'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import { configure, processCLIArgs, run } from '@japa/runner'
import { spawnCatcher } from '../../tests/emulators/smtp/spawn_catcher.ts'
import { tap } from './boot.js'

const APP_ROOT = new URL('../../', import.meta.url)

// Mails of tests go over real SMTP to a catcher of this run.
const catcher = await spawnCatcher(await mkdtemp(join(tmpdir(), 'instainstru-mail-')))
Object.assign(process.env, {
  NODE_ENV: 'test',
  SMTP_URL: `smtp://127.0.0.1:${catcher.smtpPort}`,
  MAIL_LOOKUP_URL: catcher.url,
})

tap(new Ignitor(APP_ROOT, { importer: (path) => importFromRoot(path) }))
  .testRunner()
  .configure(async (app) => {
    const { runnerHooks, ...config } = await import('../../tests/bootstrap.js')
    processCLIArgs(process.argv.splice(2))
    configure({
      ...app.rcFile.tests,
      ...config,
      ...{
        setup: runnerHooks.setup,
        teardown: runnerHooks.teardown.concat([() => catcher.end(), () => app.terminate()]),
      },
    })
  })
  .run(() => run())
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })

function importFromRoot(path: string) {
  return import(path.startsWith('.') ? new URL(path, APP_ROOT).href : path)
}
