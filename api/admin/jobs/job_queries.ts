import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export const jobList: ListDefinition = {
  fields: {
    id: { column: 'id', kind: 'text', filled: true },
    name: { column: 'name', kind: 'text', filled: true },
    state: { column: 'state', kind: 'text', filled: true },
    attempts: { column: 'attempts', kind: 'number', filled: true },
    created_at: { column: 'created_at', kind: 'instant', filled: true },
    finished_at: { column: 'finished_at', kind: 'instant' },
  },
  search: ['name', 'last_error'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'id',
}

export const jobQuery = () => db.from('jobs').select('*')
