import { explainProblems } from '#api/core/problem_words'

explainProblems({
  job_not_ended: 'Only a job that is dead or was cancelled can be run again.',
  job_superseded: 'A newer job of the same kind is doing this work already.',
  mail_state: 'Only a mail that failed, or whose outcome is unknown, can be sent again.',
})
