import { FileSpreadsheet, Upload } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { size } from './file_rules.ts'

interface DropZoneProps {
  file: File | null
  error?: string
  onFiles: (files: File[]) => void
}

/** A file field that one can also drop a file on; the field itself stays what keys and readers meet. */
export function DropZone({ file, error, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }

  return (
    <Field
      name="file"
      idPrefix="batch"
      label="CSV file"
      error={error}
      hint="With a header; “email” is required, first_name, last_name, role, expires_in_days, founding, campaign and note are used too. At most 20 MB or 100,000 lines."
    >
      {(control) => (
        <div
          data-drop-zone
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={cx(
            'relative grid min-h-36 place-items-center rounded-lg border-2 border-dashed p-5 text-center focus-within:border-accent focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus hover:border-accent',
            error ? 'border-danger' : 'border-edge',
            over && 'border-accent bg-accent-soft'
          )}
        >
          <div aria-hidden="true" className="grid justify-items-center gap-2">
            {file ? <Chosen file={file} /> : <Invitation />}
          </div>
          <input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => onFiles([...(event.target.files ?? [])])}
          />
          <p role="status" className="sr-only">
            {file && `${file.name}, ${size(file.size)}, is chosen.`}
          </p>
        </div>
      )}
    </Field>
  )
}

function Chosen({ file }: { file: File }) {
  return (
    <>
      <FileSpreadsheet className="size-7 text-accent" />
      <p className="text-sm">
        <strong className="wrap-anywhere">{file.name}</strong>{' '}
        <span className="figures text-muted">{size(file.size)}</span>
      </p>
      <p className="text-sm text-muted">Drop or choose another one to take its place.</p>
    </>
  )
}

function Invitation() {
  return (
    <>
      <Upload className="size-7 text-accent" />
      <p className="text-sm">
        <strong>Drop a file here</strong>, or press to choose one.
      </p>
    </>
  )
}
