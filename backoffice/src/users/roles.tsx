import { useState } from 'react'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { words } from '../format/numbers.ts'
import { Ask } from './ask.tsx'
import { fullName, ROLES, type Role, type UserDetail } from './user.ts'

const MEANING: Record<Role, string> = {
  student: 'Finds and books lessons',
  instructor: 'Offers lessons',
  admin: 'Everything, including roles',
  support: 'Users, bookings, invites and messages',
  moderator: 'Content and the catalogue',
  finance: 'Money',
}

/** Which roles a person has; those who may, change them together. */
export function Roles({ user }: { user: UserDetail }) {
  const [chosen, setChosen] = useState<readonly Role[]>(user.roles)
  const may = user.acts.includes('change_roles')
  const both = chosen.includes('student') && chosen.includes('instructor')
  const same = chosen.length === user.roles.length && user.roles.every((r) => chosen.includes(r))
  const toggle = (role: Role, on: boolean) =>
    setChosen(on ? [...chosen, role] : chosen.filter((one) => one !== role))
  return (
    <div className="grid gap-4">
      <fieldset disabled={!may} className="grid gap-2">
        <legend className="sr-only">Roles of {fullName(user)}</legend>
        {ROLES.map((role) => (
          <label key={role} className="flex min-h-9 items-start gap-3 text-sm">
            <Checkbox
              checked={chosen.includes(role)}
              disabled={!may}
              onChange={(event) => toggle(role, event.currentTarget.checked)}
            />
            <span className="grid">
              <span className="font-medium">{words(role)}</span>
              <span className="text-muted">{MEANING[role]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {both && (
        <p role="alert" className="text-sm text-danger">
          Nobody is student and instructor at once.
        </p>
      )}
      {may ? (
        <div>
          <Ask
            user={user}
            action="roles"
            method="put"
            label="Change roles"
            title="Change the roles?"
            done="Roles changed"
            values={{ roles: chosen }}
            disabled={same || both || chosen.length === 0}
          >
            <strong>{fullName(user)}</strong> will be {chosen.map(words).join(', ').toLowerCase()}.
            It counts at their next click; who is staff no more is signed out.
          </Ask>
        </div>
      ) : (
        <p className="text-sm text-muted">Roles are changed by an admin, and never one’s own.</p>
      )}
    </div>
  )
}
