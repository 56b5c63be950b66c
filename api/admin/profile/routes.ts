import router from '@adonisjs/core/services/router'
import { profileSchema } from '#api/accounts/profile/profile_transformer'
import { profileValidator } from '#api/accounts/profile/validators'
import { ifMatchHeader } from '#api/core/etag'

const own = { permission: 'manage_own_profile' }
const tag = 'Own account'
const responses = { 200: { description: 'The profile', schema: profileSchema } }
const profiles = () => import('#api/accounts/profile/profiles_controller')

// As /api/account/profile, where a sign-in as staff does not count.
router
  .get('/api/admin/profile', [profiles, 'show'])
  .as('admin_profile.show')
  .access(own, 'staff')
  .describe({
    summary: 'What you, signed in as staff, say of yourself',
    tag,
    responses,
    problems: { not_found: 404 },
  })

router
  .put('/api/admin/profile', [profiles, 'update'])
  .as('admin_profile.update')
  .access(own, 'staff')
  .describe({
    summary: 'Change your profile, signed in as staff: what is left out is taken away',
    tag,
    body: profileValidator,
    headers: ifMatchHeader,
    responses,
    problems: { not_found: 404, changed_meanwhile: 412 },
    example: {
      body: { first_name: 'Ada', last_name: 'Okafor', time_zone: 'America/New_York' },
    },
  })
