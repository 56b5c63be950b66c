import type { Api } from '../api/client.ts'
import type { Batch } from '../api/types.ts'

export type Steering = 'pause' | 'resume' | 'cancel' | 'retry' | 'send' | 'resolve'

export function steer(api: Api, id: string, verb: Steering, body?: object): Promise<Batch> {
  const doing = `${verb} the batch`
  return api.post<Batch>(`/admin/invite-batches/${encodeURIComponent(id)}/${verb}`, {
    doing,
    about: id,
    body,
  })
}
