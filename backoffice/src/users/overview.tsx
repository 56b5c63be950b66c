import { Link } from 'react-router'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import type { UserDetail } from './user.ts'

export function Overview({ user }: { user: UserDetail }) {
  const { suspension, grants, founding_number: founding } = user
  return (
    <Facts
      facts={[
        ['Joined', <Time at={user.created_at} />],
        ['Last here', user.last_seen_at ? <Time at={user.last_seen_at} /> : 'Not signed in now'],
        ['Suspended', suspension && <Time at={suspension.at} />],
        ['Because', suspension?.reason ?? null],
        ['Second factor', user.second_factor.enabled ? 'Yes' : 'No'],
        ['Learners', user.learners > 0 && `${user.learners} under 18`],
        [
          'Beta access',
          grants.length > 0 && (
            <ul className="grid gap-1">
              {grants.map(({ role, phase, invite_id: invite, granted_at: at }) => (
                <li key={`${role} ${phase}`}>
                  {words(role)}, since {words(phase).toLowerCase()}, <Time at={at} />
                  {invite && (
                    <>
                      {' '}
                      <Link to={`/invites/${invite}`} className="text-accent underline">
                        by invite
                      </Link>
                    </>
                  )}
                </li>
              ))}
            </ul>
          ),
        ],
        ['Founding', founding !== null && `Slot ${founding}`],
        ['Id', <span className="break-all">{user.id}</span>],
      ]}
    />
  )
}
