import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { departureOf, type Departure } from './departure.js'

interface Server {
  host: string
  port: number
  /** How long the server may take to accept. */
  timeoutMs: number
}

type Opened = (error: Error | null, options?: { connection: Socket }) => void

/**
 * Opens the connections of the mail transport. A mail is many small writes, and Nagle's algorithm
 * holds each back until the one before is acknowledged, some 40 ms a mail; so it is off, and what is
 * written in one go leaves in one go.
 */
export function smtpSocket({ host, port, timeoutMs }: Server) {
  return (_options: unknown, opened: Opened) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true })
    // Told of an error here, the pool would keep a place for this connection for ever; without one it
    // tries by itself, and gives the place up when that fails too.
    const fail = () => {
      socket.destroy()
      opened(null)
    }
    socket.setTimeout(timeoutMs, fail)
    socket.once('error', fail)
    socket.once('connect', () => {
      socket.setTimeout(0, fail)
      socket.off('error', fail)
      opened(null, { connection: gather(socket) })
    })
  }
}

/**
 * Joins the writes of one turn of the event loop into a single one to the network. A mail's content
 * and the dot that ends it are one write too, with a last look at whether it may leave right before:
 * a process frozen between content and dot would wake and end a mail that another one has sent since.
 */
function gather(socket: Socket): Socket {
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean
  let holdsContent = false
  socket.write = (...args: unknown[]) => {
    if (socket.writableCorked === 0) {
      socket.cork()
      process.nextTick(() => socket.uncork())
    }
    // It is all in memory anyway, and would wait for ever for what is held to drain.
    return write(...args) || holdsContent
  }
  socket.on('pipe', (data: Readable) => {
    let departure: Departure | undefined
    data.once('pipe', (content: Readable) => (departure = departureOf(content)))
    holdsContent = true
    socket.cork()
    data.once('end', () => {
      holdsContent = false
      if (departure && !departure.mayLeave()) {
        departure.keptBack = true
        socket.destroy()
      } else socket.uncork()
    })
  })
  return socket
}
