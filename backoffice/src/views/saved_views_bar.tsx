import { useGetIdentity } from '@refinedev/core'
import { useState } from 'react'
import type { Me } from '../auth/me.ts'
import { usePageCommands } from '../shell/page_commands.ts'
import type { View } from '../table/list_spec.ts'
import type { ListState } from '../table/use_list_state.ts'
import { keptQuery } from '../table/view_query.ts'
import { ViewStrip } from '../table/view_strip.tsx'
import { builtIn } from '../table/built_in.ts'
import { Changed } from './changed.tsx'
import { titleOf, type SavedView } from './saved_view.ts'
import { useSavedViews } from './use_saved_views.ts'
import { ViewDialog, type ViewWish } from './view_dialog.tsx'
import { ViewMenu } from './view_menu.tsx'

interface SavedViewsBarProps {
  resource: string
  views: readonly View[]
  state: ListState
}

const NEW_VIEW: ViewWish = { name: '', shared: false, starred: true }

/** The list's own views, the starred ones beside them, and a menu for the rest. */
export function SavedViewsBar({ resource, views, state }: SavedViewsBarProps) {
  const saved = useSavedViews(resource)
  const { data: person } = useGetIdentity<Me>()
  const [asking, setAsking] = useState<'save' | 'rename' | null>(null)
  const current = saved.views.find(({ id }) => id === state.viewId)
  const changed = current !== undefined && queryOf(current) !== state.query
  const savable = state.query !== '' && (!current || changed)
  const close = () => setAsking(null)
  const show = (view: SavedView) => state.showSaved(view.params, view.id)
  usePageCommands([
    ...(savable ? [{ label: 'Save view…', run: () => setAsking('save') }] : []),
    ...saved.views.map((view) => ({ label: `View: ${titleOf(view)}`, run: () => show(view) })),
  ])

  async function save(wish: ViewWish) {
    const view = await saved.create({ ...wish, params: state.query })
    state.showSaved(view.params, view.id)
  }

  function remove(view: SavedView) {
    saved.remove(view)
    state.showSaved(state.query, null)
  }

  const starred = saved.views
    .filter((view) => view.starred)
    .map((view) => ({
      key: view.id,
      label: titleOf(view),
      shown: view === current,
      show: () => show(view),
      starred: true,
    }))

  return (
    <div className="flex flex-wrap items-center gap-1">
      <ViewStrip choices={[...views.map((view) => builtIn(view, state)), ...starred]} />
      <ViewMenu
        saved={saved}
        current={current}
        changed={changed}
        savable={savable}
        mayDelete={current?.own === true || person?.roles.includes('admin') === true}
        onShow={show}
        onSave={() => setAsking('save')}
        onUpdate={() => current && saved.change(current, { params: state.query })}
        onRename={() => setAsking('rename')}
        onDelete={() => current && remove(current)}
      />
      {current && changed && (
        <Changed
          view={current}
          onUpdate={() => saved.change(current, { params: state.query })}
          onSave={() => setAsking('save')}
          onReset={() => show(current)}
        />
      )}
      {asking === 'save' && (
        <ViewDialog
          title="Save this view"
          submit="Save"
          before={NEW_VIEW}
          onSubmit={save}
          onClose={close}
        />
      )}
      {asking === 'rename' && current && (
        <ViewDialog
          title="Rename the view"
          submit="Rename"
          before={current}
          onSubmit={(wish) => saved.rename(current, wish)}
          onClose={close}
        />
      )}
    </div>
  )
}

const queryOf = ({ params }: SavedView) => keptQuery(new URLSearchParams(params))
