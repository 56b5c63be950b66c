/**
 * A failure a person can act on: the message is one sentence, `remedy` the exact command or step,
 * `log` a file whose last lines explain more.
 */
export class Trouble extends Error {
  /**
   * @param {string} message
   * @param {{ remedy?: string, log?: string, exitCode?: number }} [more]
   */
  constructor(message, more = {}) {
    super(message)
    this.remedy = more.remedy
    this.log = more.log
    this.exitCode = more.exitCode ?? 1
  }
}
