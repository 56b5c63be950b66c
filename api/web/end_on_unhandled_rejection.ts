import type { WebConfig } from '#api/web/web_config'

/**
 * Astro's handler listens for unhandled rejections and thereby keeps Node from ending the process,
 * without a word for those outside a page. A broken process must end, loudly, and be restarted.
 */
export function endOnUnhandledRejection(log: WebConfig['log'], end: () => void): void {
  process.on('unhandledRejection', (reason) => {
    log.error({ err: reason }, 'unhandled rejection; the process ends')
    end()
  })
}
