import { AsyncLocalStorage } from 'node:async_hooks'

/** The browser window behind a request, so that it can tell its own changes from those of others. */
export const windows = new AsyncLocalStorage<string>()

/** Undefined outside of requests and for clients that do not name themselves. */
export const actingWindow = (): string | undefined => windows.getStore()
