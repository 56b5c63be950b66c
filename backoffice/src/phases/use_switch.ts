import { useInvalidate } from '@refinedev/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { http } from '../data/http.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { HEALTH } from '../shell/health.ts'
import type { CurrentPhase, Wish } from './phase.ts'
import { phaseName } from './phase_words.ts'

const CURRENT = `${ADMIN_API}/phases/current`
const ROLLBACK = `${ADMIN_API}/phases/rollback`

export interface SwitchOrder {
  /** Null returns to the posture before. */
  wish: Wish | null
  reason: string
  /** The version that was looked at; another one means that somebody was faster. */
  version: number
}

/** Puts another posture into force; the note that says so can take it back. */
export function useSwitch(onDone: () => void) {
  const invalidate = useInvalidate()
  const queries = useQueryClient()
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: HEALTH })
    for (const resource of ['phases', 'phase-changes']) {
      void invalidate({ resource, invalidates: ['resourceAll'] })
    }
  }
  const { mutate, isPending, error } = useMutation<CurrentPhase, ApiError, SwitchOrder>({
    mutationFn: order,
    onSuccess(now) {
      refresh()
      toast({
        tone: 'positive',
        title: `${phaseName(now)} is in force`,
        detail: 'Everywhere, within a second.',
        action: { label: 'Undo', run: () => void undo(now.version, refresh) },
      })
      onDone()
    },
  })
  return { run: mutate, pending: isPending, error }
}

const order = async ({ wish, ...rest }: SwitchOrder): Promise<CurrentPhase> =>
  wish === null
    ? (await http.post<CurrentPhase>(ROLLBACK, rest)).data
    : (await http.put<CurrentPhase>(CURRENT, { ...wish, ...rest })).data

async function undo(version: number, refresh: () => void): Promise<void> {
  const why = { wish: null, reason: 'Undone right after the switch', version }
  try {
    toast({ tone: 'positive', title: `Back to ${phaseName(await order(why))}` })
  } catch (error) {
    toast({ tone: 'danger', title: 'Not undone', detail: (error as ApiError).message })
  }
  refresh()
}
