import { defineConfig } from '@adonisjs/core/bodyparser'

const MIB = 1024 * 1024

/**
 * The routes that take files, by pattern, and how many bytes of one they read; forms with files to
 * others are refused unread. Mail programs may unsubscribe by such a form too, which nobody reads.
 */
export const UPLOAD_ROUTES: Record<string, number> = {
  '/api/admin/invite-batches': 20 * MIB,
  '/api/account/avatar': 20 * MIB,
  '/api/instructor/verification/identity': 10 * MIB,
  '/api/instructor/verification/report': 10 * MIB,
  '/api/unsubscribe': 20 * MIB,
}

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
