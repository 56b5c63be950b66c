import router from '@adonisjs/core/services/router'
import { bulkSchema } from '#api/core/bulk'
import { listOf } from '#api/core/schemas'
import { jobList } from './jobs/job_queries.js'
import { jobSchema } from './jobs/job_transformer.js'
import { cancellationValidator } from './jobs/validators.js'
import { retriesValidator } from './retries_validator.js'
import { settingSchema, settingWithHistorySchema } from './settings/setting_transformer.js'
import { settingValidator } from './settings/validators.js'

const operator = { permission: 'access_monitoring' }

router
  .get('/api/admin/jobs', [() => import('./jobs/jobs_controller.js'), 'index'])
  .access(operator, 'staff')
  .describe({
    summary: 'Every run of every job',
    tag: 'Jobs',
    list: jobList,
    responses: { 200: { description: 'A page of jobs', schema: listOf(jobSchema) } },
  })

router
  .get('/api/admin/jobs/:id', [() => import('./jobs/jobs_controller.js'), 'show'])
  .access(operator, 'staff')
  .describe({
    summary: 'One job',
    tag: 'Jobs',
    responses: { 200: { description: 'The job', schema: jobSchema } },
  })

router
  .post('/api/admin/jobs/:id/retry', [() => import('./jobs/job_retries_controller.js'), 'store'])
  .access(operator, 'staff')
  .describe({
    summary: 'Run a dead or cancelled job again',
    tag: 'Jobs',
    responses: { 200: { description: 'Queued', schema: jobSchema } },
    problems: { job_not_ended: 409, job_superseded: 409 },
  })

router
  .post('/api/admin/jobs/bulk', [() => import('./jobs/job_bulks_controller.js'), 'store'])
  .access(operator, 'staff')
  .describe({
    summary: 'Run up to 100 ended jobs again, each with its own result',
    tag: 'Jobs',
    body: retriesValidator,
    responses: { 200: { description: 'A result for each id', schema: bulkSchema } },
    example: { body: { action: 'retry', ids: ['01J0000000000000000000NEWY'] } },
  })

router
  .post('/api/admin/jobs/:id/cancellation', [
    () => import('./jobs/job_cancellations_controller.js'),
    'store',
  ])
  .access(operator, 'staff')
  .describe({
    summary: 'Keep a queued job from running, or tell a running one to stop',
    tag: 'Jobs',
    body: cancellationValidator,
    responses: { 200: { description: 'Cancelled', schema: jobSchema } },
    problems: { job_ended: 409 },
    example: { body: { reason: 'It works on the wrong file' } },
  })

router
  .get('/api/admin/settings', [() => import('./settings/settings_controller.js'), 'index'])
  .access(operator, 'staff')
  .describe({
    summary: 'All settings with their type and bounds',
    tag: 'Settings',
    responses: { 200: { description: 'The settings', schema: listOf(settingSchema) } },
  })

router
  .get('/api/admin/settings/:key', [() => import('./settings/settings_controller.js'), 'show'])
  .access(operator, 'staff')
  .describe({
    summary: 'One setting with its history',
    tag: 'Settings',
    responses: { 200: { description: 'The setting', schema: settingWithHistorySchema } },
    example: { params: { key: 'rate_limit.staff' } },
  })

router
  .put('/api/admin/settings/:key', [() => import('./settings/settings_controller.js'), 'update'])
  .access({ permission: 'manage_permissions' }, 'staff')
  .describe({
    summary: 'Change a setting for all processes, without a restart',
    tag: 'Settings',
    body: settingValidator,
    responses: { 200: { description: 'The setting', schema: settingWithHistorySchema } },
    problems: { setting_in_use: 409 },
    example: {
      params: { key: 'rate_limit.staff' },
      body: { value: 1_200, reason: 'The back office grew' },
    },
  })
