import router from '@adonisjs/core/services/router'
import { foundingList } from '#api/beta/grants/founding_queries'
import { listOf } from '#api/core/schemas'
import { foundingMemberSchema, foundingSlotsSchema } from './founding_transformer.js'

const staff = { permission: 'manage_invites' }
const tag = 'Founding instructors'

router
  .get('/api/admin/founding-members', [() => import('./founding_members_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Who holds which founding slot',
    tag,
    list: foundingList,
    responses: {
      200: { description: 'A page of slots taken', schema: listOf(foundingMemberSchema) },
    },
  })

router
  .get('/api/admin/founding-slots', [() => import('./founding_slots_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'How many founding slots there are, are taken, are left, and are promised by invites',
    tag,
    responses: { 200: { description: 'The totals', schema: foundingSlotsSchema } },
  })
