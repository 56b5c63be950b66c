import type { LiveProvider } from '@refinedev/core'
import { listen } from './stream.ts'

/** Refine refetches what is on the page; the event only says that it should. */
export const liveProvider: LiveProvider = {
  subscribe({ channel, callback }) {
    const resource = channel.replace('resources/', '')
    return listen(resource, (message) => {
      const ids = message.kind === 'change' ? message.ids : []
      callback({ channel, type: '*', payload: { ids }, date: new Date() })
    })
  },
  unsubscribe: (stop: () => void) => stop(),
}
