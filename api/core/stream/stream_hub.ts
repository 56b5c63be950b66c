import type { ServerResponse } from 'node:http'

const PING_MS = 15_000
/** A reader that leaves this much unread is dropped; it comes back and reads the present state. */
const MAX_UNREAD_BYTES = 256 * 1024

interface OpenStream {
  send(event: string, data: unknown): void
  topics: ReadonlySet<string>
  close(): void
}

const streams = new Set<OpenStream>()
let closing = false

/** Opens a server-sent event stream on a raw response, until the client leaves or we shut down. */
export function openStream(
  response: ServerResponse,
  topics: string[],
  onClose: () => void
): OpenStream {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  const write = (text: string) => {
    response.write(text)
    if (response.writableLength > MAX_UNREAD_BYTES) response.destroy()
  }
  write('retry: 2000\n\n')
  const ping = setInterval(() => write(': ping\n\n'), PING_MS)
  const stream: OpenStream = {
    topics: new Set(topics),
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    close: () => response.end(),
  }
  response.on('close', () => {
    clearInterval(ping)
    streams.delete(stream)
    onClose()
  })
  if (closing) stream.close()
  else streams.add(stream)
  return stream
}

/** Whether anybody listens to a topic, so that nobody computes what nobody reads. */
export function hasReaders(topic: string): boolean {
  return streams.values().some((stream) => stream.topics.has(topic))
}

export function broadcast(topic: string, event: string, data: unknown): void {
  for (const stream of streams) if (stream.topics.has(topic)) stream.send(event, data)
}

/** Ends all streams, so that an open page does not keep a stopping process alive. */
export function closeStreams(): void {
  closing = true
  for (const stream of streams) stream.close()
}
