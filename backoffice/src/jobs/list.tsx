import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { HealthStrip } from '../operations/strip.tsx'
import { WorkList } from '../table/work_list.tsx'
import { JOB_BULK } from './bulk_spec.ts'
import { JOB_STATES, type Job } from './job.ts'

export default function Jobs() {
  return (
    <WorkList<Job>
      title="Jobs"
      intro="Work that is done behind the pages, with every try."
      label="Jobs"
      bulk={JOB_BULK}
      states={JOB_STATES}
      search="Search name, error"
      views={[
        { label: 'All', params: {} },
        { label: 'Under way', params: { state: ['queued', 'running'] } },
        { label: 'Dead', params: { state: ['dead'] } },
        { label: 'Cancelled', params: { state: ['cancelled'] } },
      ]}
      subject={{ title: 'Job', sort: 'name', text: ({ name }) => words(name) }}
      columns={[
        {
          title: 'Tries',
          sort: 'attempts',
          className: 'w-20 figures hidden sm:table-cell',
          cell: ({ attempts, max_attempts }) => `${attempts} of ${max_attempts}`,
        },
      ]}
      more={[
        {
          title: 'Finished',
          sort: 'finished_at',
          className: 'w-32 hidden md:table-cell',
          cell: ({ finished_at }) => <Time at={finished_at} />,
        },
      ]}
      empty="No job has run."
    >
      <HealthStrip />
    </WorkList>
  )
}
