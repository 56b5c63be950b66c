import { defineConfig } from '@adonisjs/core/logger'
import env from '#start/env'

/** Structured lines on stdout. Personal data never gets in: see `redact` and the handler. */
export default defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'instainstru',
      level: env.get('LOG_LEVEL', 'info'),
      redact: {
        paths: [
          '*.password',
          '*.token',
          '*.email',
          '*.authorization',
          '*.cookie',
          'email',
          'token',
        ],
        censor: '[redacted]',
      },
    },
  },
})
