import { defineConfig } from '@adonisjs/core/bodyparser'

/** JSON and forms are small; the one big body is a CSV of 20 MiB, streamed to a temporary file. */
export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: {
    convertEmptyStringsToNull: false,
    types: ['application/x-www-form-urlencoded'],
    limit: '256kb',
  },
  json: {
    convertEmptyStringsToNull: false,
    types: ['application/json', 'application/problem+json'],
    limit: '256kb',
  },
  multipart: {
    autoProcess: true,
    processManually: [],
    convertEmptyStringsToNull: true,
    limit: '22mb',
    maxFields: 50,
    types: ['multipart/form-data'],
  },
})
