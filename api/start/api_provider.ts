import type { Server } from 'node:http'
import type { ApplicationService } from '@adonisjs/core/types'

/** Boot checks and what every process keeps fresh while it lives. */
export default class ApiProvider {
  constructor(protected app: ApplicationService) {}

  async ready() {
    const environment = this.app.getEnvironment()
    if (environment === 'web' || environment === 'test') await this.#checkRoutes()
    if (environment === 'web') {
      const { startApiProcess } = await import('#api/core/process')
      await startApiProcess()
      await this.#letGoOfReaders()
    }
  }

  /** Runs before Adonis waits for the last connection, which open streams would keep for ever. */
  async #letGoOfReaders() {
    const [{ letGo }, { closeStreams }, server] = await Promise.all([
      import('#api/web/let_go'),
      import('#api/core/stream/stream_hub'),
      this.app.container.make('server'),
    ])
    const stop = letGo(server.getNodeServer() as Server)
    this.app.terminating(() => {
      closeStreams()
      stop()
    })
  }

  async #checkRoutes() {
    const [{ assertEveryRouteDeclared, declaredRoutes }, { PERMISSIONS }, areas, router] =
      await Promise.all([
        import('#api/core/access'),
        import('#api/accounts/permissions'),
        import('#api/beta/gates/route_areas'),
        this.app.container.make('router'),
      ])
    assertEveryRouteDeclared(router, PERMISSIONS)
    areas.assertEveryRouteHasArea(declaredRoutes())
  }

  async shutdown() {
    const { stopProcess } = await import('#api/core/process')
    await stopProcess()
  }
}
