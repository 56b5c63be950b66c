import { useState } from 'react'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { Failed } from '../table/states.tsx'
import { PreviewFrame } from './preview_frame.tsx'
import { Segments } from './segments.tsx'
import { usePreview, type Theme } from './use_preview.ts'

const PARTS = [
  ['html', 'HTML'],
  ['text', 'Text'],
] as const
const THEMES = [
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const
/** A phone, and a column of a mail program on a desk. */
const WIDTHS = [
  ['390', 'Phone'],
  ['640', 'Desk'],
] as const

interface MailPreviewProps {
  /** An address of the API that answers a mail: its HTML, or its text for `?as=text`. */
  src: string
  /** Which mail it is, for those who do not see it. */
  title: string
}

/** A mail as its reader gets it, with its secrets masked. */
export function MailPreview({ src, title }: MailPreviewProps) {
  const [part, setPart] = useState<'html' | 'text'>('html')
  const [theme, setTheme] = useState<Theme>('light')
  const [width, setWidth] = useState<'390' | '640'>('640')
  const { data, error, refetch } = usePreview(src, theme)
  return (
    <section aria-label={title} className="grid min-w-0 gap-3">
      <div className="flex flex-wrap gap-2">
        <Segments label="Part" choices={PARTS} value={part} onChange={setPart} />
        {part === 'html' && (
          <>
            <Segments label="Theme" choices={THEMES} value={theme} onChange={setTheme} />
            <Segments label="Width" choices={WIDTHS} value={width} onChange={setWidth} />
          </>
        )}
      </div>
      {error && (
        <Failed
          title="This mail cannot be shown"
          error={error}
          onRetry={error.statusCode === 410 ? undefined : () => void refetch()}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label="Loading" className="grid gap-3">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-[600px]" />
        </div>
      )}
      {data && !error && (
        <>
          <p className="text-sm">
            <span className="text-muted">Subject </span>
            <strong className="wrap-anywhere">{data.subject}</strong>
          </p>
          {part === 'html' ? (
            <PreviewFrame src={data.frame} title={title} theme={theme} width={Number(width)} />
          ) : (
            <pre
              tabIndex={0}
              aria-label={`${title}, text`}
              className="max-h-[600px] overflow-y-auto rounded-md border border-line bg-sunken p-4 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
            >
              {data.text}
            </pre>
          )}
        </>
      )}
    </section>
  )
}
