import { toBorough } from './area_transformer.js'
import { listBoroughs } from './map_queries.js'

export default class BoroughsController {
  async index() {
    return (await listBoroughs()).map(toBorough)
  }
}
