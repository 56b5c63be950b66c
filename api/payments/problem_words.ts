import { explainProblems } from '#api/core/problem_words'

explainProblems({
  payouts_not_open: 'No payment provider is connected, so no account for payouts can be opened.',
  stand_in_state: 'The stand-in for a payment provider was not asked for this, or has it already.',
})
