import { noSuchBatch } from './batch_refusals.js'
import { countBatches } from './batch_queries.js'
import { findBatch } from './batch_repository.js'
import { toBatch, type BatchView } from './batch_transformer.js'

export async function showBatch(id: string): Promise<BatchView> {
  const batch = await findBatch(id)
  if (!batch) throw noSuchBatch()
  const [counted] = await countBatches([batch])
  return toBatch(counted)
}
