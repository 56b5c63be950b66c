/** How often an open stream looks whether its session still may see it: it ends in five seconds. */
export const sessionLooks = { everyMs: 4_000 }
