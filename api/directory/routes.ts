import router from '@adonisjs/core/services/router'
import { object, text } from '#api/core/schemas'
import { publicProfileSchema } from './profile/public_profile_transformer.js'
import { searchSchema } from './search/search_transformer.js'
import { searchValidator } from './search/validators.js'

const tag = 'Directory'

router
  .get('/api/instructors/:slug', [() => import('./profile/public_profiles_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'One instructor as everybody may see them; an address that they had before leads on',
    tag,
    responses: {
      200: { description: 'The instructor', schema: publicProfileSchema },
      301: { description: 'Their address is another one by now', schema: object({ slug: text }) },
    },
    problems: { not_found: 404 },
    example: { params: { slug: 'iris-m' } },
  })

router
  .get('/api/search', [() => import('./search/searches_controller.js'), 'index'])
  .access('public')
  .describe({
    summary: 'Who teaches what is asked for, newest first; `Link` leads to the next page',
    tag,
    query: searchValidator,
    responses: { 200: { description: 'A page of instructors', schema: searchSchema } },
    problems: { unknown_filter: 400, bad_filter: 400 },
    example: { query: { category: 'music', q: 'piano', limit: '20' } },
  })
