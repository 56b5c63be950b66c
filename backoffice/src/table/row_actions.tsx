import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Menu, MenuItem } from 'instainstru-storefront/ui/Menu.tsx'
import { BulkAsk } from './bulk_ask.tsx'
import type { BulkAction, BulkSpec } from './bulk_spec.ts'

interface RowActionsProps<Row> {
  spec: BulkSpec<Row>
  row: Row
}

/** What can be done with this one row; nothing where nothing can. */
export function RowActions<Row extends { id: string | number }>({
  spec,
  row,
}: RowActionsProps<Row>) {
  const [asking, setAsking] = useState<BulkAction<Row> | null>(null)
  const able = spec.actions.filter(({ may }) => may(row))
  return (
    <>
      {able.length > 0 && (
        <Menu
          align="end"
          trigger={
            <Button
              variant="quiet"
              size="iconSm"
              data-row-actions
              aria-label={`Actions for ${spec.nameOf(row)}`}
            >
              <Ellipsis aria-hidden="true" className="size-4" />
            </Button>
          }
        >
          {able.map((action) => (
            <MenuItem key={action.key} onSelect={() => setAsking(action)}>
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      )}
      {asking && (
        <BulkAsk
          spec={spec}
          action={asking}
          rows={[row]}
          left={0}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
