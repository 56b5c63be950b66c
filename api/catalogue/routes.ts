import '#api/catalogue/problem_words'
import '#api/catalogue/editor/routes'
import router from '@adonisjs/core/services/router'
import { listOf, object, text } from '#api/core/schemas'
import { categorySchema, serviceSchema } from './service_transformer.js'
import { serviceQueryValidator } from './validators.js'

const services = () => import('./services_controller.js')
const tag = 'Catalogue'
const SAME = { 304: { description: 'As `If-None-Match` says, nothing has changed' } }

router
  .get('/api/services', [services, 'index'])
  .access('public')
  .describe({
    summary: 'What can be learned, in the order of display; `Link` leads to the next page',
    tag,
    query: serviceQueryValidator,
    responses: { 200: { description: 'Services', schema: listOf(serviceSchema) }, ...SAME },
    problems: { unknown_filter: 400, bad_filter: 400 },
    example: { query: { category: 'music', q: 'sax', limit: '20' } },
  })

router
  .get('/api/services/:slug', [services, 'show'])
  .access('public')
  .describe({
    summary: 'One service; a slug that it had before leads on',
    tag,
    responses: {
      200: { description: 'The service', schema: serviceSchema },
      301: { description: 'It is called otherwise by now', schema: object({ slug: text }) },
      ...SAME,
    },
    example: { params: { slug: 'piano' } },
  })

router
  .get('/api/service-categories', [() => import('./service_categories_controller.js'), 'index'])
  .access('public')
  .describe({
    summary: 'Categories and subcategories with how many services they have, and their filters',
    tag,
    responses: { 200: { description: 'The tree', schema: listOf(categorySchema) }, ...SAME },
    problems: { unknown_filter: 400 },
  })
