import { useWarnAboutChange } from '@refinedev/core'
import { UnsavedChangesNotifier } from '@refinedev/react-router'
import { useEffect, useRef, useState } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { count } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import type { Code } from './code.ts'
import { CodeSheet } from './code_sheet.tsx'
import { CodeTable } from './code_table.tsx'
import { CodeTools } from './code_tools.tsx'

/** What was made, shown in full this once. */
export function Codes({ codes, onMore }: { codes: Code[]; onMore: () => void }) {
  const [taken, setTaken] = useState(false)
  const { setWarnWhen } = useWarnAboutChange()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => setWarnWhen(!taken), [taken, setWarnWhen])
  useEffect(() => heading.current?.focus(), [])
  const [first] = codes
  return (
    <div className="grid min-w-0 gap-4">
      <UnsavedChangesNotifier message="These codes are shown in full only now, and you have not copied, downloaded or printed them. Leave all the same?" />
      <h2 ref={heading} tabIndex={-1} className="display text-xl font-semibold outline-none">
        {count(codes.length, 'code')} for{' '}
        {codes.length === 1 ? `one ${first?.role}` : `${first?.role}s`}
        {first?.founding && ', founding'}
      </h2>
      {!taken && (
        <Alert tone="caution" title="Take them with you now">
          Here they are shown in full this once. Copy, download or print them before you leave this
          page.
        </Alert>
      )}
      {first && (
        <p className="text-sm text-muted">
          Each works once, until <Time at={first.expires_at} />.
        </p>
      )}
      <CodeTools codes={codes} onTaken={() => setTaken(true)} onMore={onMore} taken={taken} />
      <CodeTable codes={codes} onTaken={() => codes.length === 1 && setTaken(true)} />
      <CodeSheet codes={codes} />
    </div>
  )
}
