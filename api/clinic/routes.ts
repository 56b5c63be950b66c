import './problem_words.js'
import './dates/routes.js'
import './attendance/routes.js'
import './sign_ups/routes.js'
