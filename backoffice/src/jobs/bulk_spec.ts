import { words } from '../format/numbers.ts'
import type { BulkSpec } from '../table/bulk_spec.ts'
import { mayRunAgain, type Job } from './job.ts'

export const JOB_BULK: BulkSpec<Job> = {
  resource: 'jobs',
  noun: 'job',
  nameOf: ({ name }) => words(name),
  actions: [
    {
      key: 'retry',
      label: 'Run again',
      may: mayRunAgain,
      whyNot: 'waiting, running or done',
      title: { one: 'Run this job again?', many: 'Run these jobs again?' },
      effect: (whom) =>
        `${whom}: queued with all tries anew. Jobs look at what is left to do, so nothing is done twice.`,
      done: 'Queued again',
    },
  ],
}
