import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** What runs may end by itself for so long; then it is cut. */
const FINISH_WITHIN_MS = 6_000
const LOOK_EVERY_MS = 50

/**
 * Has a stopping server let go of its connections. By itself it waits for each that is not between two
 * requests: those that browsers opened ahead and have asked nothing on, and those that never end.
 *
 * @returns what to call before the server is closed
 */
export function letGo(server: Server, withinMs = FINISH_WITHIN_MS): () => void {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return () => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS)
    const end = setTimeout(() => server.closeAllConnections(), withinMs)
    server.once('close', () => {
      clearInterval(idle)
      clearTimeout(end)
    })
  }
}
