import { useWarnAboutChange } from '@refinedev/core'
import { UnsavedChangesNotifier } from '@refinedev/react-router'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Card } from 'instainstru-storefront/ui/Card.tsx'
import { Form } from '../shell/form.tsx'
import { Page } from '../shell/page.tsx'
import { DropZone } from './drop_zone.tsx'
import { faultOf } from './file_rules.ts'
import { UploadOptions } from './upload_options.tsx'
import { UploadProgress } from './upload_progress.tsx'
import { useUpload } from './use_upload.ts'

/** A file in; its verdicts come first, and nothing leaves before somebody has seen them. */
export default function BatchNew() {
  const [file, setFile] = useState<File | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const { start, stop, sent, error, batch } = useUpload()
  const { warnWhen, setWarnWhen } = useWarnAboutChange()
  const navigate = useNavigate()

  useEffect(() => setWarnWhen(sent !== null), [sent, setWarnWhen])
  // The guard must be off before the page leaves by itself.
  useEffect(() => {
    if (batch && sent === null && !warnWhen) {
      void navigate(`/invite-batches/${batch.id}`, { replace: true })
    }
  }, [batch, sent, warnWhen, navigate])

  function choose(files: File[]) {
    const found = faultOf(files)
    setFault(found)
    setFile(found ? null : files[0]!)
  }

  function submit(form: FormData) {
    if (file) void start(toForm(form, file))
    else setFault(fault ?? faultOf([]))
  }

  const aboutFile = fault ?? error?.errors?.file?.join(' ')
  return (
    <>
      <UnsavedChangesNotifier
        translationKey=""
        message="The file is still being uploaded. Leave and stop it?"
      />
      <Link
        to="/invite-batches"
        className="mb-3 inline-flex min-h-6 items-center gap-1 text-sm text-muted hover:text-accent"
      >
        <ArrowLeft aria-hidden="true" className="size-4" /> Batches
      </Link>
      <Page
        title="Upload a list"
        intro="Every line is checked first. Nothing is sent before you have seen the verdicts and said so."
      >
        <Card className="max-w-3xl">
          <Form
            idPrefix="batch"
            error={error}
            failed="Not uploaded"
            busy={sent !== null}
            onSubmit={submit}
            className="gap-6"
          >
            <DropZone file={file} error={aboutFile} onFiles={choose} />
            <UploadOptions />
            {sent !== null && file ? (
              <UploadProgress file={file} sent={sent} onStop={stop} />
            ) : (
              <div>
                <Button type="submit" size="sm">
                  Check the file
                </Button>
              </div>
            )}
          </Form>
        </Card>
      </Page>
    </>
  )
}

/** Blank fields are left out, so that the server's own defaults count; the file goes last. */
function toForm(given: FormData, file: File): FormData {
  const form = new FormData()
  form.set('dry_run', 'true')
  for (const name of ['role', 'expires_in_days', 'campaign']) {
    const value = given.get(name)
    if (value) form.set(name, value)
  }
  for (const name of ['founding', 'force']) if (given.has(name)) form.set(name, 'true')
  form.set('file', file)
  return form
}
