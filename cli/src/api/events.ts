import { createParser, type EventSourceMessage } from 'eventsource-parser'
import type { Api } from './client.ts'
import type { Query } from './query.ts'
import { notOurs, unreachable } from './unreachable.ts'

/** The API pings every 15 s: a line silent for this long is dead, whatever the socket says. */
const SILENCE_MS = 45_000

/** Opens an event stream. Its messages follow until the server ends it or the line breaks; aborting `line` hangs up. */
export async function events(
  api: Api,
  path: string,
  query: Query,
  line: AbortController
): Promise<AsyncGenerator<EventSourceMessage>> {
  const headers = { accept: 'text/event-stream' }
  const ask = { doing: 'open the event stream', query, headers, signal: line.signal }
  const response = await api.send('GET', path, ask)
  if (response.body && response.headers.get('content-type')?.startsWith('text/event-stream'))
    return messages(api, response.body, line)
  throw notOurs(api.url, 'it does not stream events.')
}

async function* messages(
  api: Api,
  body: ReadableStream<Uint8Array>,
  line: AbortController
): AsyncGenerator<EventSourceMessage> {
  const waiting: EventSourceMessage[] = []
  const parser = createParser({ onEvent: (message) => waiting.push(message) })
  const decoder = new TextDecoder()
  const silence = setTimeout(
    () => line.abort(new Error('the event stream fell silent')),
    SILENCE_MS
  )
  try {
    for await (const chunk of body) {
      silence.refresh()
      parser.feed(decoder.decode(chunk, { stream: true }))
      yield* waiting.splice(0)
    }
  } catch (error) {
    throw unreachable(api.url, error, SILENCE_MS)
  } finally {
    clearTimeout(silence)
  }
}
