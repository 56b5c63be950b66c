import app from '@adonisjs/core/services/app'
import { defineConfig, services } from '@adonisjs/drive'
import type { InferDriveDisks } from '@adonisjs/drive/types'
import env from '#start/env'

/** Files lie in a folder that all processes share; nothing in it is served but by our own routes. */
const driveConfig = defineConfig({
  default: 'local',
  services: {
    local: services.fs({
      location: env.get('STORAGE_PATH') ?? app.makePath('tmp', 'storage', env.get('TIER')),
      serveFiles: false,
      visibility: 'private',
    }),
  },
})

export default driveConfig

declare module '@adonisjs/drive/types' {
  interface DriveDisks extends InferDriveDisks<typeof driveConfig> {}
}
