import router from '@adonisjs/core/services/router'
import { operationsHealthSchema } from './operations_transformer.js'

router
  .get('/api/admin/operations-health', [() => import('./operations_health_controller.js'), 'show'])
  .access({ permission: 'manage_messaging' }, 'staff')
  .describe({
    summary: 'How the queue, its workers, Redis and the mail server are doing',
    tag: 'Jobs',
    responses: { 200: { description: 'As it is now', schema: operationsHealthSchema } },
  })
