import router from '@adonisjs/core/services/router'
import { apiTokenSchema } from '#api/accounts/schemas'
import { id, listOf, named, text } from '#api/core/schemas'
import { staffTokenList } from './staff_token_queries.js'

const staffTokenSchema = named('StaffToken', {
  ...apiTokenSchema,
  title: 'StaffToken',
  required: [...apiTokenSchema.required!, 'user_id', 'owner_name', 'owner_email'],
  properties: { ...apiTokenSchema.properties, user_id: id, owner_name: text, owner_email: text },
})

router
  .get('/api/admin/staff-tokens', [() => import('./staff_tokens_controller.js'), 'index'])
  .access({ permission: 'manage_roles' }, 'staff')
  .describe({
    summary: 'Live API tokens of staff, whose they are and when they were used last',
    tag: 'Users',
    list: staffTokenList,
    responses: { 200: { description: 'A page of tokens', schema: listOf(staffTokenSchema) } },
  })
