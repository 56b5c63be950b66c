import { defineConfig } from '@adonisjs/core/bodyparser'

/** The routes that take files, by pattern; forms with files to others are refused unread. */
export const UPLOAD_ROUTES = ['/api/admin/invite-batches']

/** JSON and forms are small; files are read behind the guard (`core/receive_form.ts`). */
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
    autoProcess: false,
    convertEmptyStringsToNull: true,
    limit: '22mb',
    fieldsLimit: '64kb',
    maxFields: 50,
    types: ['multipart/form-data'],
  },
})
