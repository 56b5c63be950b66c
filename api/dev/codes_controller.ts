import { demoCodes } from '#api/accounts/second_factor/demo_codes'

export default class CodesController {
  async index() {
    return demoCodes()
  }
}
