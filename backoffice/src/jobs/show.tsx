import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Again } from '../shell/again.tsx'
import { Facts } from '../table/facts.tsx'
import { Json } from '../table/json.tsx'
import { LastError } from '../table/last_error.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { RepeatButton } from '../table/repeat_button.tsx'
import { Cancel } from './cancel.tsx'
import { mayCancel, mayRunAgain, type Job } from './job.ts'
import { WorksOn } from './works_on.tsx'

export default function JobShow() {
  return (
    <RecordDrawer<Job> resource="jobs" title="Job">
      {(job) => (
        <>
          <RecordHead name={words(job.name)} state={job.state} />
          <LastError text={job.last_error} />
          <div className="flex flex-wrap gap-2">
            <RepeatButton
              disabled={!mayRunAgain(job)}
              ask={(close) => <RunAgain job={job} onClose={close} />}
            >
              Run again
            </RepeatButton>
            {mayCancel(job) && <Cancel job={job} />}
          </div>
          <Facts
            facts={[
              ['Tries', `${job.attempts} of ${job.max_attempts}`],
              ['Works on', <WorksOn payload={job.payload} />],
              ['Progress', job.progress && <Json value={job.progress} />],
              ['Created', <Time at={job.created_at} />],
              ['Due', <Time at={job.run_at} />],
              ['Started', job.started_at && <Time at={job.started_at} />],
              ['Finished', job.finished_at && <Time at={job.finished_at} />],
              ['Id', <span className="break-all">{job.id}</span>],
            ]}
          />
        </>
      )}
    </RecordDrawer>
  )
}

function RunAgain({ job, onClose }: { job: Job; onClose: () => void }) {
  return (
    <Again
      resource="jobs"
      id={job.id}
      action="retry"
      name={words(job.name)}
      title="Run this job again?"
      verb="Run again"
      done="Queued again"
      onClose={onClose}
    >
      <strong>{words(job.name)}</strong> is queued with all its tries. Jobs look at what is left to
      do, so nothing is done twice.
    </Again>
  )
}
