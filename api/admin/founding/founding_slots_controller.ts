import { foundingTotals } from '#api/beta/grants/founding_queries'

export default class FoundingSlotsController {
  show() {
    return foundingTotals()
  }
}
