import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { noteList } from './note_repository.js'
import { noteSchema } from './note_transformer.js'
import { noteValidator } from './validators.js'

const staff = { permission: 'manage_users' }
const tag = 'Instructors'
const notes = () => import('./notes_controller.js')
const problems = { not_found: 404 }

router
  .get('/api/admin/instructors/:id/notes', [notes, 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'What staff noted about an instructor, newest first',
    tag,
    list: noteList,
    responses: { 200: { description: 'A page of notes', schema: listOf(noteSchema) } },
    problems,
  })

router
  .post('/api/admin/instructors/:id/notes', [notes, 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Note something; it stays as it is, and is part of a copy of the instructor’s data',
    tag,
    body: noteValidator,
    responses: { 201: { description: 'The note', schema: noteSchema } },
    problems,
    example: { body: { body: 'Called about the new picture; sends one this week.' } },
  })
