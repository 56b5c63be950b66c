import { createServer } from 'node:net'

/** @param {number} port 0 picks a free one @param {string} host @returns {Promise<number | undefined>} */
function bind(port, host) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : undefined))
    })
  })
}

/** @param {number} port @param {string} [host] */
export const isFree = async (port, host = '127.0.0.1') => (await bind(port, host)) !== undefined

/** The port used last time when it is still free, so that saved URLs stay true. @param {number} [wish] */
export async function freePort(wish) {
  if (wish && (await isFree(wish))) return wish
  const port = await bind(0, '127.0.0.1')
  if (!port) throw new Error('The system has no free port on 127.0.0.1.')
  return port
}
