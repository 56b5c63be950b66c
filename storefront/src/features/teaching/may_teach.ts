import type { Me } from '@/features/session/me.ts'
import type { StorefrontLocals } from '../../../../api/web/storefront_locals.ts'

/** Whether the beta lets an instructor to these pages, so that nothing leads to a shut door. */
export function mayTeach({ beta: own }: Me, { beta }: Partial<StorefrontLocals>): boolean {
  return own.access || beta?.capabilities['use_instructor_area'] === true
}
