import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { instructorProfileSchema } from './profile_transformer.js'
import { instructorProfileValidator } from './validators.js'

const own = { permission: 'manage_instructor_profile' }
const tag = 'Teaching'
const responses = { 200: { description: 'The profile', schema: instructorProfileSchema } }
const instructorProfiles = () => import('./instructor_profiles_controller.js')

router
  .get('/api/instructor/profile', [instructorProfiles, 'show'])
  .access(own)
  .describe({
    summary: 'What you say of yourself as an instructor; `ETag` names its state',
    tag,
    responses,
    problems: { instructors_only: 403 },
  })

router
  .put('/api/instructor/profile', [instructorProfiles, 'update'])
  .access(own)
  .describe({
    summary: 'Change it, all of it: what is left out is taken away; the first time makes it',
    tag,
    body: instructorProfileValidator,
    headers: ifMatchHeader,
    responses,
    problems: { instructors_only: 403, changed_meanwhile: 412 },
    example: {
      body: {
        headline: 'Cello for patient beginners',
        bio: 'I teach slowly and listen closely. Bring any instrument, even a borrowed one.',
        years_experience: 12,
        languages: ['en', 'es'],
        education: ['Master of Music, cello, 2012'],
        time_zone: 'America/New_York',
      },
    },
  })
