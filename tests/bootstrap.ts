import { apiClient } from '@japa/api-client'
import { assert } from '@japa/assert'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import type { Config } from '@japa/runner/types'
import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { countTests } from './count_reporter.js'
import { leaveHouse } from './house.js'
import './disorder.js'
import './seed.js'

export const plugins: Config['plugins'] = [assert(), pluginAdonisJS(app), apiClient(), countTests]

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [],
  teardown: [leaveHouse],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (['backoffice', 'storefront'].includes(suite.name)) {
    suite.teardown(async () => {
      const { leaveBrowser } = await import('./browser/browser.js')
      await leaveBrowser()
    })
  }
  if (['functional', 'exports'].includes(suite.name)) {
    suite.setup(async () => {
      const { startApiProcess, stopProcess } = await import('#api/core/process')
      await import('#start/jobs')
      await startApiProcess()
      const close = await testUtils.httpServer().start()
      return async () => {
        await stopProcess()
        await close()
      }
    })
  }
}
