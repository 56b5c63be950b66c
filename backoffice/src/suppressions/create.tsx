import { useCreateMany } from '@refinedev/core'
import { useState } from 'react'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Input, Textarea } from 'instainstru-storefront/ui/Input.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { BulkRow } from '../data/bulk.ts'
import type { ApiError } from '../data/problem.ts'
import { count } from '../format/numbers.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { BulkResult } from '../table/bulk_result.tsx'
import { parseAddresses } from './parse_addresses.ts'

const FORM = { named: 'address', list: 'addresses' }

/** Keeps one or many addresses from getting mail; each answers for itself. */
export function SuppressionCreate({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [results, setResults] = useState<BulkRow[] | null>(null)
  const { mutate, mutation } = useCreateMany<BulkRow, ApiError>({
    resource: 'suppressions',
    successNotification: false,
    errorNotification: false,
  })
  const addresses = parseAddresses(text)

  function submit(form: FormData) {
    const note = String(form.get('note')).trim()
    mutate(
      {
        values: addresses.map((address) => ({ address })),
        meta: { ...FORM, shared: note ? { note } : {} },
      },
      { onSuccess: ({ data }) => told(data) }
    )
  }

  function told(rows: BulkRow[]) {
    if (rows.some(({ ok }) => !ok)) return setResults(rows)
    const detail = rows.length === 1 ? rows[0]!.id : count(rows.length, 'address')
    toast({ tone: 'positive', title: 'Mail is stopped', detail })
    onClose()
  }

  if (results)
    return <BulkResult rows={results} noun="address" nameOf={(id) => id} onClose={onClose} />
  return (
    <Dialog title="Stop mail" onClose={onClose}>
      <Form
        idPrefix="suppression"
        error={mutation.error}
        failed="Not added"
        busy={mutation.isPending}
        onSubmit={submit}
      >
        <FormField
          name="addresses"
          label="Addresses"
          hint={
            addresses.length > 1
              ? `${count(addresses.length, 'address')} found.`
              : 'One or many: a line each, or with commas between.'
          }
        >
          {(control) => (
            <Textarea
              {...control}
              required
              data-autofocus
              className="text-sm"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </FormField>
        <FormField name="note" label="Note" required={false}>
          {(control) => <Input {...control} dense maxLength={500} />}
        </FormField>
        <FormButtons
          submit={addresses.length > 1 ? `Stop mail to ${addresses.length}` : 'Stop mail'}
          pending={mutation.isPending}
          disabled={addresses.length === 0}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
