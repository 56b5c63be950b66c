import type { ReactNode } from 'react'
import { useRecordAction } from '../data/use_record_action.ts'
import { Confirm } from './confirm.tsx'

interface AgainProps {
  resource: string
  id: string
  action: 'resend' | 'retry'
  name: string
  title: string
  verb: string
  done: string
  /** What will happen. */
  children: ReactNode
  onClose: () => void
}

/** Asks before something is done a second time. */
export function Again(props: AgainProps) {
  const { resource, id, action, name, title, verb, done, children, onClose } = props
  const { run, pending, error } = useRecordAction({
    resource,
    id,
    action,
    done,
    name,
    onDone: onClose,
  })
  return (
    <Confirm
      title={title}
      action={verb}
      pending={pending}
      error={error}
      onConfirm={() => run({})}
      onClose={onClose}
    >
      {children}
    </Confirm>
  )
}
