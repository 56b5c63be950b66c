/** How long a link waits to be opened. */
export const OPEN_SECONDS = 60

/** How long the site is viewed at most; nothing renews it. */
export const VIEW_SECONDS = 30 * 60
