import router from '@adonisjs/core/services/router'
import { avatarSchema, SERVED_FILE } from './avatar.js'

const own = { permission: 'manage_own_profile' }
const tag = 'Own account'
const avatars = () => import('./avatars_controller.js')

router
  .put('/api/account/avatar', [avatars, 'update'])
  .access(own)
  .describe({
    summary: 'Set your picture: JPEG, PNG or WebP, at most 8 MiB; only its pixels are kept',
    tag,
    multipart: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
    responses: { 200: { description: 'Addresses by size', schema: avatarSchema } },
    problems: { file_too_large: 413 },
    example: { body: { file: '@me.png' } },
  })

router
  .delete('/api/account/avatar', [avatars, 'destroy'])
  .access(own)
  .describe({
    summary: 'Take your picture away',
    tag,
    responses: { 204: { description: 'There is none any more' } },
  })

router
  .get('/api/avatars/:id/:file', [avatars, 'show'])
  .where('id', /^[\w-]{22}$/)
  .where('file', SERVED_FILE)
  .access('public')
  .describe({
    summary: 'A picture of a person; its address is told to who may see it',
    tag,
    responses: {
      200: { description: 'The picture', contentType: ['image/webp', 'image/avif'] },
    },
    example: { params: { file: '64.webp' } },
  })
