import { explainProblems } from '#api/core/problem_words'

explainProblems({
  job_ended: 'The job is over; only a queued or running one can be cancelled.',
  job_not_ended: 'Only a job that is dead or was cancelled can be run again.',
  job_superseded: 'A newer job of the same kind is doing this work already.',
  view_name_taken: 'A person names each view of a list differently.',
  too_many_views: 'A person keeps at most 50 views of one list.',
  not_your_view: 'Only its owner may change a view; an administrator may delete a shared one.',
  mail_cause_gone: 'What the mail was made from is no longer kept, so it cannot be shown.',
  setting_in_use: 'The value would contradict what is there already; `detail` says what.',
  mail_state: 'Only a mail that failed, or whose outcome is unknown, can be sent again.',
})
