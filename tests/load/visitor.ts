import { Agent, get, type OutgoingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'

/**
 * Asks over connections that stay open, and leaves answers as they came: what `fetch` and a parser
 * allocate is collected in the middle of what is to be measured.
 */
export class Visitor {
  readonly #agent: Agent
  readonly #port: number

  constructor(port: number, connections: number) {
    this.#port = port
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** @throws for every answer but 200 */
  ask(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const where = { host: '127.0.0.1', port: this.#port, path, headers, agent: this.#agent }
    get(where, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const isPacked = answer.headers['content-encoding'] === 'gzip'
        const text = () => textOf(Buffer.concat(parts), isPacked)
        if (answer.statusCode === 200) resolve({ text })
        else reject(new Error(`answered ${answer.statusCode}: ${text().slice(0, 400)}`))
      })
    }).on('error', reject)
    return promise
  }

  leave(): void {
    this.#agent.destroy()
  }
}

export interface Answer {
  text(): string
}

const textOf = (bytes: Buffer, isPacked: boolean) =>
  (isPacked ? gunzipSync(bytes) : bytes).toString('utf8')
