import './problem_words.js'
import './own/routes.js'
import './review/routes.js'
