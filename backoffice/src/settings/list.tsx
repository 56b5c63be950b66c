import { Outlet } from 'react-router'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { RowLink } from '../table/row_link.tsx'
import { bounds, shown, slugOf, type Setting } from './setting.ts'

/** The server sends all of them, by key; there are too few to page. */
const SETTING_LIST: ListSpec = { sort: { field: 'key', order: 'asc' } }

const COLUMNS: readonly Column<Setting>[] = [
  {
    title: 'Setting',
    cell: ({ id, key, description }) => (
      <span className="grid min-w-0 py-1">
        <RowLink id={slugOf(id)} to={`/settings/${slugOf(id)}`}>
          {key}
        </RowLink>
        <span className="truncate text-xs text-muted" title={description}>
          {description}
        </span>
      </span>
    ),
  },
  {
    title: 'Value',
    className: 'w-32 sm:w-56 figures',
    cell: (setting) => (
      <span className="flex items-center gap-2">
        <span className="py-1 wrap-anywhere whitespace-normal">
          {shown(setting.value, setting.unit)}
        </span>
        {setting.version > 0 && (
          <Badge tone="accent" className="max-sm:hidden">
            Changed
          </Badge>
        )}
      </span>
    ),
  },
  { title: 'Bounds', className: 'w-40 figures hidden lg:table-cell', cell: bounds },
  {
    title: 'Changed',
    className: 'w-32 hidden md:table-cell',
    cell: ({ updated_at }) => <Time at={updated_at} />,
  },
]

export default function Settings() {
  return (
    <Page title="Settings" intro="A change counts in every process at once, without a restart.">
      <ResourceTable<Setting>
        resource="settings"
        label="Settings"
        spec={SETTING_LIST}
        columns={COLUMNS}
        nameOf={({ key }) => key}
        empty="There are no settings."
      />
      <Outlet />
    </Page>
  )
}
