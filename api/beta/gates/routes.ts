import router from '@adonisjs/core/services/router'

router
  .get('/api/beta/gates/:area', [() => import('./gates_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'Whether the beta lets the caller into an area; for scripts and pages',
    tag: 'Beta',
    responses: { 204: { description: 'The gate is open for the caller' } },
    problems: { beta_access_required: 403 },
    example: { params: { area: 'search' } },
  })
