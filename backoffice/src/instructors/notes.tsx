import { useList } from '@refinedev/core'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { Time } from '../format/time.tsx'
import { Failed } from '../table/states.tsx'
import { NoteForm } from './note_form.tsx'

interface Note {
  id: string
  body: string
  author_name: string | null
  created_at: string
}

const AT_ONCE = 20

/** What we noted about somebody, newest first; nothing of it can be changed afterwards. */
export function Notes({ id, name }: { id: string; name: string }) {
  const [page, setPage] = useState(1)
  const { query, result } = useList<Note, ApiError>({
    resource: 'instructors',
    meta: { path: `instructors/${id}/notes` },
    sorters: [{ field: 'created_at', order: 'desc' }],
    pagination: { currentPage: page, pageSize: AT_ONCE },
    liveMode: 'auto',
    errorNotification: false,
  })
  const last = Math.max(1, Math.ceil((result.total ?? 0) / AT_ONCE))
  const retry = () => void query.refetch()
  return (
    <div className="grid gap-5">
      <NoteForm id={id} name={name} onDone={() => setPage(1)} />
      {query.isLoading && <Skeleton className="h-24" />}
      {query.error && (
        <Failed title="The notes could not be loaded" error={query.error} onRetry={retry} />
      )}
      {query.isSuccess && result.data.length === 0 && (
        <p className="text-sm text-muted">Nobody has noted anything yet.</p>
      )}
      <ol className="grid gap-3 text-sm empty:hidden">
        {result.data.map((note) => (
          <li key={note.id} className="rounded-md border border-line p-3">
            <p className="whitespace-pre-line wrap-anywhere">{note.body}</p>
            <p className="mt-1 text-muted">
              {note.author_name ?? 'Somebody who is gone'}, <Time at={note.created_at} />
            </p>
          </li>
        ))}
      </ol>
      {last > 1 && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Button
            variant="secondary"
            size="sm"
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            Newer
          </Button>
          <Button
            variant="secondary"
            size="sm"
            disabled={page >= last}
            onClick={() => setPage(page + 1)}
          >
            Older
          </Button>
          <span className="text-muted">
            Page {page} of {last}
          </span>
        </p>
      )}
    </div>
  )
}
