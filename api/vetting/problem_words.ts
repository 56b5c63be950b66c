import { explainProblems } from '#api/core/problem_words'

explainProblems({
  check_state: 'A background check goes step by step; this step is not the next one.',
  renewal_too_early: 'A check that holds can be renewed in its last 30 days.',
  consent_changed: 'Read the current text of the consent and send its version.',
  document_decided: 'A document is decided once. Load it again to see how.',
  document_being_read: 'One file of a person is read at a time. Send the next one after it.',
  identity_accepted: 'Who is known already need not send another document.',
})
