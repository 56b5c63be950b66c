import { useEffect, useRef, useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { http } from '../data/http.ts'
import { isApiError, toApiError, type ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { Failed } from '../table/states.tsx'
import { proofName, type Proof } from './review.ts'

interface Shown {
  page: number
  /** Of a picture that is kept in memory alone, and no longer than it is looked at. */
  url: string
}

/** The pages of a document, one at a time. Each look is on record, so none is made unasked. */
export function PageViewer({ document }: { document: Proof }) {
  const [shown, setShown] = useState<Shown>()
  const [pending, setPending] = useState<number>()
  const [error, setError] = useState<ApiError | null>(null)
  useEffect(() => () => URL.revokeObjectURL(shown?.url ?? ''), [shown])
  const last = document.pages
  const at = shown?.page ?? 0

  async function look(page: number) {
    setPending(page)
    setError(null)
    try {
      const url = `${ADMIN_API}/vetting-documents/${document.id}/pages/${page}`
      const { data } = await http.get<Blob>(url, { responseType: 'blob' })
      setShown({ page, url: URL.createObjectURL(data) })
    } catch (failure) {
      setError(isApiError(failure) ? failure : toApiError(failure))
    } finally {
      setPending(undefined)
    }
  }

  const button = (page: number) => (
    <Button
      variant="secondary"
      size="sm"
      pending={pending === page}
      disabled={pending !== undefined}
      onClick={() => void look(page)}
    >
      Look at page {page} of {last}
    </Button>
  )
  return (
    <div className="grid gap-3">
      {error && <Failed title="The page could not be shown" error={error} />}
      {shown && <Picture key={shown.url} url={shown.url} name={nameOf(document, shown.page)} />}
      <div className="flex flex-wrap gap-2">
        {at > 1 && button(at - 1)}
        {at < last && button(at + 1)}
        {shown && (
          <Button variant="quiet" size="sm" onClick={() => setShown(undefined)}>
            Hide the page
          </Button>
        )}
      </div>
      {!shown && <p className="text-xs text-muted">Each look goes into the audit log.</p>}
    </div>
  )
}

const nameOf = (document: Proof, page: number) =>
  `${proofName(document)}, page ${page} of ${document.pages}`

/** A page as wide as there is room, or as large as it is; the focus goes to it, for it may be long. */
function Picture({ url, name }: { url: string; name: string }) {
  const [large, setLarge] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  return (
    <>
      <div
        ref={frame}
        role="region"
        aria-label={name}
        tabIndex={0}
        className="max-h-[70vh] overflow-auto rounded-md border border-line bg-sunken"
      >
        <img
          src={url}
          alt={name}
          className={cx('mx-auto', large ? 'max-w-none' : 'max-w-full')}
          onLoad={() => frame.current?.focus()}
        />
      </div>
      <Button
        variant="quiet"
        size="sm"
        className="justify-self-start"
        aria-pressed={large}
        onClick={() => setLarge(!large)}
      >
        Full size
      </Button>
    </>
  )
}
