import { type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Faults } from './faults.ts'
import { createHttp } from './http.ts'
import { readOptions } from './options.ts'
import { Reporter } from './reporter.ts'
import { createSmtp } from './smtp.ts'
import { MailStore } from './store.ts'

const HOST = '127.0.0.1'
const options = readOptions(process.argv.slice(2))
const store = await MailStore.open(options.dir)
const faults = new Faults()
const reporter = options.webhook
  ? new Reporter(options.webhook.url, await readFile(options.webhook.secretFile, 'utf8'))
  : null
const smtp = createSmtp(store, faults, reporter)
const http = createHttp(store, faults)

const listening = [
  once(smtp.listen(options.smtpPort, HOST), 'listening'),
  once(http.listen(options.httpPort, HOST), 'listening'),
]
await Promise.all(listening)
const urls = {
  smtp: `smtp://${HOST}:${portOf(smtp.server)}`,
  http: `http://${HOST}:${portOf(http)}`,
}
process.stdout.write(`${JSON.stringify({ ready: true, ...urls })}\n`)

process.once('SIGTERM', stop)
process.once('SIGINT', stop)

/** Lets mails under way finish, then goes; connections that hang are cut. */
async function stop() {
  http.close()
  http.closeAllConnections()
  await new Promise<void>((done) => smtp.close(() => done()))
  await store.close()
  process.exit(0)
}

function portOf(server: Pick<Server, 'address'>) {
  return (server.address() as AddressInfo).port
}
