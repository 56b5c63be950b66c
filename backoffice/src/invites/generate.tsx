import { useCustomMutation, useInvalidate } from '@refinedev/core'
import { useState } from 'react'
import type { ApiError } from '../data/problem.ts'
import { useOnceKey } from '../data/once_key.ts'
import { ADMIN_API } from '../data/provider.ts'
import { Page } from '../shell/page.tsx'
import type { Code } from './code.ts'
import { Codes } from './codes.tsx'
import { GenerateForm } from './generate_form.tsx'
import { readOptions } from './option_fields.tsx'

const URL = `${ADMIN_API}/invites/generate`

/** Codes for people whose address nobody knows yet: an open day, a school, a flyer. */
export default function InviteGenerate() {
  const [codes, setCodes] = useState<Code[] | null>(null)
  const once = useOnceKey()
  const invalidate = useInvalidate()
  const { mutate, mutation } = useCustomMutation<Code[], ApiError>()

  function submit(form: FormData) {
    const values = { ...readOptions(form), count: Number(form.get('count')) }
    const config = { headers: { 'Idempotency-Key': once.keyFor(values) } }
    mutate(
      { url: URL, method: 'post', values, config, errorNotification: false },
      {
        onSuccess({ data }) {
          once.answered()
          setCodes(data)
          void invalidate({ resource: 'invites', invalidates: ['list'] })
        },
      }
    )
  }

  return (
    <Page
      title="Make codes"
      intro="Codes that you hand over yourself. No mail is sent; whoever has the code can use it once."
    >
      {codes ? (
        <Codes codes={codes} onMore={() => setCodes(null)} />
      ) : (
        <GenerateForm pending={mutation.isPending} error={mutation.error} onSubmit={submit} />
      )}
    </Page>
  )
}
