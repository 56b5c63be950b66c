import './problem_words.js'
import './payout_accounts/routes.js'
