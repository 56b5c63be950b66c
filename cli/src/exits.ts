/** Exit codes, as `instainstru --help` and the README state them. */
export const exits = {
  done: 0,
  failed: 1,
  usage: 2,
  refused: 3,
  signedOut: 4,
  outOfReach: 5,
  partly: 6,
  /** Ctrl-C: the shell's own number, so that `a && b` does not go on as though a had finished. */
  interrupted: 130,
} as const

export type Exit = (typeof exits)[keyof typeof exits]
