import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { profileSchema } from './profile_transformer.js'
import { profileValidator } from './validators.js'

const own = { permission: 'manage_own_profile' }
const tag = 'Own account'
const responses = { 200: { description: 'The profile', schema: profileSchema } }
const profiles = () => import('./profiles_controller.js')

router
  .get('/api/account/profile', [profiles, 'show'])
  .access(own)
  .describe({
    summary: 'What you say of yourself; `ETag` names its state',
    tag,
    responses,
    problems: { not_found: 404 },
  })

router
  .put('/api/account/profile', [profiles, 'update'])
  .access(own)
  .describe({
    summary: 'Change your profile, all of it: what is left out is taken away',
    tag,
    body: profileValidator,
    headers: ifMatchHeader,
    responses,
    problems: { not_found: 404, changed_meanwhile: 412 },
    example: {
      body: {
        first_name: 'Nia',
        last_name: 'Okafor',
        phone: '(212) 555-2368',
        zip: '10027',
        time_zone: 'America/New_York',
        pronouns: 'she/her',
      },
    },
  })
