import { explainProblems } from '#api/core/problem_words'

explainProblems({
  mailed_lately: 'The person got a mail less than a day ago; a reminder can wait.',
})
