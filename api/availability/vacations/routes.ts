import router from '@adonisjs/core/services/router'
import { id, listOf, named, object, orNull, text } from '#api/core/schemas'
import { vacationValidator } from './validators.js'

const own = { permission: 'manage_availability' }
const tag = 'Availability'
const problems = { instructors_only: 403 }
const vacations = () => import('./vacations_controller.js')

const date = { ...text, description: 'Of the instructor; both ends are included' }
const vacationSchema = named(
  'Vacation',
  object({ id, from: date, to: date, note: orNull({ ...text, description: 'For yourself alone' }) })
)

router
  .get('/api/instructor/availability/vacations', [vacations, 'index'])
  .access(own)
  .describe({
    summary: 'When you are away, the next time first; those that are over are not told',
    tag,
    responses: { 200: { description: 'Vacations', schema: listOf(vacationSchema) } },
    problems,
  })

router
  .post('/api/instructor/availability/vacations', [vacations, 'store'])
  .access(own)
  .describe({
    summary: 'Be away: hides your free time, keeps your plan, and touches nothing that is booked',
    tag,
    body: vacationValidator,
    responses: { 201: { description: 'The vacation', schema: vacationSchema } },
    problems: { ...problems, vacations_overlap: 409, too_many_vacations: 409 },
    example: { body: { from: '2030-07-01', to: '2030-07-14', note: 'At the sea' } },
  })

router
  .delete('/api/instructor/availability/vacations/:id', [vacations, 'destroy'])
  .access(own)
  .describe({
    summary: 'Be there after all',
    tag,
    responses: { 204: { description: 'Your free time shows again' } },
    problems,
  })
