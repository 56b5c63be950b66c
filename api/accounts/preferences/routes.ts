import router from '@adonisjs/core/services/router'
import { preferencesSchema } from './preferences_transformer.js'
import { preferencesValidator } from './validators.js'

const own = { permission: 'manage_own_profile' }
const tag = 'Own account'
const responses = { 200: { description: 'What you want to hear of', schema: preferencesSchema } }
const preferences = () => import('./preferences_controller.js')

router
  .get('/api/account/notification-preferences', [preferences, 'show'])
  .access(own)
  .describe({
    summary: 'What you want to hear of, and how',
    tag,
    responses,
    problems: { not_found: 404 },
  })

router
  .put('/api/account/notification-preferences', [preferences, 'update'])
  .access(own)
  .describe({
    summary: 'Change what you want to hear of; what is left out stays as it is',
    tag,
    body: preferencesValidator,
    responses,
    problems: { not_found: 404 },
    example: {
      body: {
        categories: { promotions: { email: true }, reviews: { push: false } },
        quiet_hours: true,
      },
    },
  })
