import { useCreate, useDelete, useList, useUpdate } from '@refinedev/core'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { isApiError, type ApiError } from '../data/problem.ts'
import type { SavedView } from './saved_view.ts'

const RESOURCE = 'saved-views'
const QUIET = { successNotification: false, errorNotification: false } as const

type Change = Partial<Pick<SavedView, 'name' | 'params' | 'shared' | 'starred' | 'position'>>
type Draft = Pick<SavedView, 'name' | 'params' | 'shared' | 'starred'>

/** The saved views of one list, own ones and those of colleagues, and what can be done with them. */
export function useSavedViews(resource: string) {
  const { result } = useList<SavedView, ApiError>({
    resource: RESOURCE,
    filters: [{ field: 'resource', operator: 'eq', value: resource }],
    sorters: [{ field: 'position', order: 'asc' }],
    pagination: { currentPage: 1, pageSize: 100 },
    errorNotification: false,
  })
  const creating = useCreate<SavedView, ApiError>({ resource: RESOURCE, ...QUIET })
  const updating = useUpdate<SavedView, ApiError, Change>({
    resource: RESOURCE,
    mutationMode: 'optimistic',
    ...QUIET,
  })
  const deleting = useDelete<SavedView, ApiError>()

  async function create({ name, params, shared, starred }: Draft): Promise<SavedView> {
    const values = { resource, name, params, shared, starred }
    return (await creating.mutateAsync({ values })).data
  }

  /** Shown at once, taken back with a note where the server refuses. */
  const change = (view: SavedView, values: Change) =>
    updating.mutate(
      { id: view.id, values },
      { onError: (error) => complain('The view was not changed', error) }
    )

  /** Waits for the answer, for forms that show a refusal at its field. */
  const rename = (view: SavedView, values: Change) =>
    updating.mutateAsync({ id: view.id, values, mutationMode: 'pessimistic' })

  /** Gone at once; a note offers to have it back. */
  const remove = (view: SavedView) =>
    deleting.mutate(
      { resource: RESOURCE, id: view.id, mutationMode: 'optimistic', ...QUIET },
      {
        onSuccess: () =>
          toast({
            tone: 'positive',
            title: 'View deleted',
            detail: view.name,
            action: view.own
              ? { label: 'Undo', run: () => void create(view).catch(notRestored) }
              : undefined,
          }),
        onError: (error) => complain('The view was not deleted', error),
      }
    )

  return { views: result.data, create, change, rename, remove }
}

const notRestored = (error: unknown) => complain('The view could not be restored', error)

function complain(title: string, error: unknown): void {
  toast({ tone: 'danger', title, detail: isApiError(error) ? error.message : String(error) })
}

export type SavedViews = ReturnType<typeof useSavedViews>
