import { cityOfZone } from 'instainstru-storefront/lib/moments.ts'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import { stepName, type InstructorDetail } from './instructor.ts'

export function Overview({ instructor }: { instructor: InstructorDetail }) {
  const { profile, kept_back: keptBack, missing } = instructor
  const expires = instructor.background_check_expires_at
  return (
    <div className="grid gap-4">
      {keptBack && (
        <Alert tone="caution" title="We keep this profile back">
          <p className="whitespace-pre-line wrap-anywhere">{keptBack.reason}</p>
          <p className="mt-1 text-sm">
            {keptBack.by ?? 'Somebody who is gone'}, <Time at={keptBack.since} />
          </p>
        </Alert>
      )}
      <Facts
        facts={[
          ['Headline', profile.headline],
          ['About', profile.bio && <span className="whitespace-pre-line">{profile.bio}</span>],
          ['Years', profile.years_experience],
          ['Languages', profile.languages.map(({ name }) => name).join(', ')],
          ['Education', profile.education.join(' · ')],
          ['Clocks of', cityOfZone(profile.time_zone)],
          ['Students see it', instructor.shown ? 'Yes' : 'No'],
          ['Missing', missing.map(stepName).join(', ')],
          ['Live since', instructor.went_live_at && <Time at={instructor.went_live_at} />],
          ['Identity', words(instructor.identity)],
          ['Background check', words(instructor.background_check)],
          ['Check runs out', expires && <Time at={expires} />],
          ['Account', words(instructor.account_state)],
          ['Joined', <Time at={instructor.created_at} />],
          ['Profile saved', profile.updated_at && <Time at={profile.updated_at} />],
        ]}
      />
    </div>
  )
}
