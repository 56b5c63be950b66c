import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { HttpContext, HttpRequest } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Refusal, unprocessable } from '#api/core/errors'
import { newUploadPath } from '#api/core/left_uploads'
import { UPLOAD_ROUTES } from '#config/bodyparser'

type Report = (chunk: Buffer) => void | Promise<void>

/**
 * Reads a multipart body, for whoever passed the guard: its one file, named `file`, lies in the system's
 * temporary folder until the request is answered, however that ends.
 */
export async function receiveForm({ request, route }: HttpContext, next: NextFn) {
  if (request.bodyType !== 'multipart') return next()
  const path = newUploadPath()
  const { read, written } = reader(request, path, UPLOAD_ROUTES[route!.pattern])
  try {
    await read()
    return await next()
  } finally {
    await Promise.allSettled([written()])
    await rm(path, { force: true })
  }
}

function reader({ multipart: form, request }: HttpRequest, path: string, most: number) {
  let written: Promise<void> | undefined
  let failure: unknown
  const givenUp = new AbortController()
  form.onFile('*', { deferValidations: true }, async (part, report) => {
    try {
      if (part.name !== 'file' || written) throw unknownFile(part.name)
      written = pipeline(part, capped(report, most), createWriteStream(path), givenUp)
      await written
      return { tmpPath: path }
    } catch (error) {
      failure ??= error
      // A part that began in the same piece of the body would wait for an end that is never read.
      givenUp.abort()
      // What is still to come goes nowhere, instead of waiting in memory for a reader.
      request.unpipe()
      form.abort(error)
      return undefined
    }
  })
  return {
    /** A failure at the very end can lose the race against the form's own end, so it is kept. */
    async read() {
      await form.process().catch((error) => {
        throw request.readableAborted ? brokenOff() : error
      })
      if (failure) throw failure
    },
    written: () => written,
  }
}

/** Passes a file on as far as it may go; the size is what came, not what a header says. */
function capped(report: Report, most: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      bytes += chunk.length
      if (bytes > most) return done(tooLarge(most))
      Promise.resolve(report(chunk)).then(() => done(null, chunk), done)
    },
  })
}

const tooLarge = (most: number) =>
  new Refusal(413, 'file_too_large', {
    detail: `A file may have at most ${most / 1024 / 1024} MiB here. Split it or send a smaller one.`,
  })

const brokenOff = () =>
  new Refusal(400, 'bad_request', { detail: 'The request broke off before its end.' })

const unknownFile = (field: string) =>
  unprocessable(field, 'unknown', 'This request takes one file, named "file".')
