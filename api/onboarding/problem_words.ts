import { explainProblems } from '#api/core/problem_words'

explainProblems({
  steps_left: 'Something is missing before the profile can be shown; `steps` names what.',
  not_live_yet: 'Only a profile that went live can be paused or resumed.',
  already_kept_back:
    'Staff keep the profile back already, for another `reason`; one has to end first.',
  other_hiding: 'The hiding that was to end is over, and another one has begun since.',
})
