import { connect, type Socket } from 'node:net'

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
 * written in one go leaves in one go. An error from here means that nothing was said yet.
 */
export function smtpSocket({ host, port, timeoutMs }: Server) {
  return (_options: unknown, opened: Opened) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true })
    const fail = (error: Error) => {
      socket.destroy()
      opened(Object.assign(error, { code: 'ECONNREFUSED' }))
    }
    const late = () => fail(new Error(`The mail server did not accept within ${timeoutMs} ms`))
    socket.setTimeout(timeoutMs, late)
    socket.once('error', fail)
    socket.once('connect', () => {
      socket.setTimeout(0, late)
      socket.off('error', fail)
      opened(null, { connection: gather(socket) })
    })
  }
}

/** Joins the writes of one turn of the event loop into a single one to the network. */
function gather(socket: Socket): Socket {
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean
  socket.write = (...args: unknown[]) => {
    if (socket.writableCorked === 0) {
      socket.cork()
      process.nextTick(() => socket.uncork())
    }
    return write(...args)
  }
  return socket
}
