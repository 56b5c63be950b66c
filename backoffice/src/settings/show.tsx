import { useCan } from '@refinedev/core'
import { Facts } from '../table/facts.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { Changes } from './changes.tsx'
import { SettingEdit } from './edit.tsx'
import { bounds, keyOf, shown, type SettingWithHistory } from './setting.ts'

export default function SettingShow() {
  const { data: mayEdit } = useCan({ resource: 'settings', action: 'edit' })
  return (
    <RecordDrawer<SettingWithHistory> resource="settings" title="Setting" idOf={keyOf}>
      {(setting) => (
        <>
          <RecordHead name={setting.key} copyable />
          <p className="text-sm">{setting.description}.</p>
          <Facts
            facts={[
              ['Value', <strong>{shown(setting.value, setting.unit)}</strong>],
              ['Unless changed', shown(setting.default, setting.unit)],
              ['Bounds', bounds(setting)],
            ]}
          />
          {mayEdit?.can && <SettingEdit key={setting.version} setting={setting} />}
          {mayEdit && !mayEdit.can && <p className="text-sm text-muted">{mayEdit.reason}</p>}
          <Changes setting={setting} />
        </>
      )}
    </RecordDrawer>
  )
}
