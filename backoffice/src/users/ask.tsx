import { useState, type ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { Confirm } from '../shell/confirm.tsx'
import { fullName, type User } from './user.ts'

export interface AskProps {
  user: User
  /** The last part of the path. */
  action: string
  method?: 'post' | 'put' | 'delete'
  label: string
  /** Where several buttons say the same: what this one is about. */
  about?: string
  icon?: ReactNode
  danger?: boolean
  title: string
  done: string
  word?: string
  /** What goes along with the reason. */
  values?: object
  disabled?: boolean
  /** What will happen. */
  children: ReactNode
}

/** A button that does something to an account, once somebody has said why. */
export function Ask(props: AskProps) {
  const { user, action, method, label, about, icon, danger, title, done, word, values } = props
  const [asking, setAsking] = useState(false)
  const { run, pending, error } = useRecordAction({
    resource: 'users',
    id: user.id,
    action,
    method,
    done,
    name: fullName(user),
    onDone: () => setAsking(false),
  })
  return (
    <>
      <Button
        variant={danger ? 'danger' : 'secondary'}
        size="sm"
        disabled={props.disabled}
        onClick={() => setAsking(true)}
      >
        {icon}
        {label}
        {about && <span className="sr-only"> {about}</span>}
      </Button>
      {asking && (
        <Confirm
          title={title}
          word={word}
          needsReason
          action={label}
          pending={pending}
          error={error}
          onConfirm={(reason) => run({ ...values, reason })}
          onClose={() => setAsking(false)}
        >
          {props.children}
        </Confirm>
      )}
    </>
  )
}
