import type { LiveEvent, LiveProvider } from '@refinedev/core'
import { listen } from './stream.ts'

type Callback = (event: LiveEvent) => void

interface Followers {
  callbacks: Set<Callback>
  stop: () => void
}

const followed = new Map<string, Followers>()

/**
 * Refine refetches what is on the page; the event only says that it should. Each hook on the page
 * subscribes and each would refetch everything of its resource, so one of them is told for all.
 */
export const liveProvider: LiveProvider = {
  subscribe({ channel, callback }) {
    const { callbacks } = followed.get(channel) ?? follow(channel)
    callbacks.add(callback)
    return () => leave(channel, callback)
  },
  unsubscribe: (stop: () => void) => stop(),
}

function follow(channel: string): Followers {
  const callbacks = new Set<Callback>()
  const stop = listen(channel.replace('resources/', ''), (message) => {
    const ids = message.kind === 'change' ? message.ids : []
    const [first] = callbacks
    first?.({ channel, type: '*', payload: { ids }, date: new Date() })
  })
  const followers = { callbacks, stop }
  followed.set(channel, followers)
  return followers
}

function leave(channel: string, callback: Callback): void {
  const followers = followed.get(channel)
  followers?.callbacks.delete(callback)
  if (followers?.callbacks.size !== 0) return
  followers.stop()
  followed.delete(channel)
}
