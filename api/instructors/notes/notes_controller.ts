import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { isInstructor } from '../instructor_queries.js'
import { addNote } from './add_note.js'
import { findNote, noteList, notesOf } from './note_repository.js'
import { toNote } from './note_transformer.js'
import { noteValidator } from './validators.js'

export default class NotesController {
  async index(ctx: HttpContext) {
    const { id } = ctx.params
    if (!(await isInstructor(id))) throw notFound()
    return answerList(ctx, noteList, notesOf(id), toNote)
  }

  async store(ctx: HttpContext) {
    const { body } = await readBody(ctx, noteValidator)
    const { params, request, response } = ctx
    const id = await addNote(actorOf(ctx), {
      userId: params.id,
      body,
      correlationId: request.id(),
    })
    response.status(201)
    return toNote((await findNote(params.id, id))!)
  }
}
