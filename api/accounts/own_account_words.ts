import { explainProblems } from '#api/core/problem_words'

explainProblems({
  deletion_blocked: 'Something has to be settled before the account can go; `reasons` says what.',
  not_active: 'Only an account in use can be put to sleep.',
  recent_sign_in_required: 'The sign-in is too old for this. Sign in again.',
  too_many_exports: 'Enough copies were made today. Take one of those, or wait.',
  too_many_learners: 'There are as many learners as one guardian may have.',
})
