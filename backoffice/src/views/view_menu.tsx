import { Bookmark, Star } from 'lucide-react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from 'instainstru-storefront/ui/Menu.tsx'
import { titleOf, type SavedView } from './saved_view.ts'
import type { SavedViews } from './use_saved_views.ts'

interface ViewMenuProps {
  saved: SavedViews
  current: SavedView | undefined
  changed: boolean
  /** The filters are worth a name. */
  savable: boolean
  /** An administrator may delete what colleagues share. */
  mayDelete: boolean
  onShow: (view: SavedView) => void
  onSave: () => void
  onUpdate: () => void
  onRename: () => void
  onDelete: () => void
}

/** All saved views of the list, and what can be done with the one that is shown. */
export function ViewMenu(props: ViewMenuProps) {
  const { saved, current, changed, savable, mayDelete } = props
  const { onShow, onSave, onUpdate, onRename, onDelete } = props
  const { views } = saved
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="sm" className="px-2.5 font-normal text-muted">
          <Bookmark aria-hidden="true" className="size-4" /> Saved views
        </Button>
      }
    >
      {views.length === 0 && <MenuLabel>None yet. Filter the list, then save it here.</MenuLabel>}
      {views.map((view) => (
        <MenuItem key={view.id} onSelect={() => onShow(view)}>
          <Star
            aria-label={view.starred ? 'starred' : undefined}
            aria-hidden={!view.starred}
            className={view.starred ? 'size-4 fill-signal text-caution' : 'size-4 opacity-0'}
          />
          {titleOf(view)}
        </MenuItem>
      ))}
      {(savable || current) && <MenuSeparator />}
      {savable && <MenuItem onSelect={onSave}>Save view…</MenuItem>}
      {current && (
        <>
          <MenuLabel>{titleOf(current)}</MenuLabel>
          <MenuItem onSelect={() => saved.change(current, { starred: !current.starred })}>
            {current.starred ? 'Remove the star' : 'Star'}
          </MenuItem>
        </>
      )}
      {current?.own && (
        <>
          {changed && <MenuItem onSelect={onUpdate}>Save changes</MenuItem>}
          <MenuItem onSelect={onRename}>Rename…</MenuItem>
          <MenuItem onSelect={() => saved.change(current, { shared: !current.shared })}>
            {current.shared ? 'Stop sharing' : 'Share with all of staff'}
          </MenuItem>
          <MenuItem onSelect={() => saved.change(current, { position: frontOf(views) })}>
            Move to the front
          </MenuItem>
        </>
      )}
      {current && mayDelete && <MenuItem onSelect={onDelete}>Delete</MenuItem>}
    </Menu>
  )
}

const frontOf = (views: readonly SavedView[]) =>
  Math.min(...views.map(({ position }) => position)) - 1
