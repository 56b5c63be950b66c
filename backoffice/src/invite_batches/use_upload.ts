import { useInvalidate } from '@refinedev/core'
import { useEffect, useRef, useState } from 'react'
import { http } from '../data/http.ts'
import { isApiError, type ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import type { Batch } from './batch.ts'

/** Too large is about the file, whichever way the server says it. */
const atItsField = (error: ApiError): ApiError =>
  error.statusCode === 413 ? { ...error, errors: { file: [error.message] } } : error

/** One upload at a time: how much of it has left, what became of it, and a way to stop it. */
export function useUpload() {
  const [sent, setSent] = useState<number | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [batch, setBatch] = useState<Batch | null>(null)
  const running = useRef<AbortController | null>(null)
  const invalidate = useInvalidate()

  // Nobody waits for the answer of a page that is gone.
  useEffect(() => () => running.current?.abort(), [])

  async function start(form: FormData) {
    if (running.current) return
    const upload = new AbortController()
    running.current = upload
    setError(null)
    setSent(0)
    try {
      const { data } = await http.post<Batch>(`${ADMIN_API}/invite-batches`, form, {
        signal: upload.signal,
        timeout: 0,
        headers: { 'idempotency-key': crypto.randomUUID() },
        onUploadProgress: ({ progress = 0 }) => setSent(progress),
      })
      void invalidate({ resource: 'invite-batches', invalidates: ['list'] })
      setBatch(data)
    } catch (failure) {
      if (!upload.signal.aborted && isApiError(failure)) setError(atItsField(failure))
    } finally {
      running.current = null
      setSent(null)
    }
  }

  return {
    start,
    stop: () => running.current?.abort(),
    /** Of one; null while nothing is being uploaded. */
    sent,
    error,
    batch,
  }
}
