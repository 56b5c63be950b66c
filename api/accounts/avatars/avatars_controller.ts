import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { actorOf } from '#api/core/actor_of'
import { notFound, unprocessable } from '#api/core/errors'
import { fileStore } from '#api/core/files/file_store'
import { readBody } from '#api/core/read_body'
import { avatarFolder, avatarUrls } from './avatar.js'
import { removeAvatar, setAvatar } from './change_avatar.js'

const noFields = vine.create({})

export default class AvatarsController {
  /** Cached for ever by whoever likes: another picture has another address. */
  async show({ params, response }: HttpContext) {
    const picture = await fileStore.read(`${avatarFolder(params.id)}/${params.file}`)
    if (!picture) throw notFound()
    response.header('content-type', `image/${params.file.split('.').at(-1)}`)
    response.header('cache-control', 'public, max-age=31536000, immutable')
    response.header('cross-origin-resource-policy', 'same-site')
    return response.stream(picture)
  }

  async update(ctx: HttpContext) {
    await readBody(ctx, noFields)
    const path = ctx.request.file('file')?.tmpPath
    if (!path) {
      throw unprocessable('file', 'required', 'Send the picture as the multipart field "file".')
    }
    const id = await setAvatar(actorOf(ctx), path, ctx.request.id())
    return avatarUrls({ id, avif: null })
  }

  async destroy(ctx: HttpContext) {
    await removeAvatar(actorOf(ctx), ctx.request.id())
    return ctx.response.noContent()
  }
}
