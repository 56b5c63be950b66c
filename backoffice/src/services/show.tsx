import { usePermissions } from '@refinedev/core'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Tabs, type Tab } from '../shell/tabs.tsx'
import { Facts } from '../table/facts.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { Trail } from '../users/trail.tsx'
import { ServiceEdit } from './edit.tsx'
import { Retirement } from './retirement.tsx'
import type { Service } from './service.ts'

export default function ServiceShow() {
  const { data: permissions = [] } = usePermissions<string[]>({})
  return (
    <RecordDrawer<Service> resource="services" title="Service">
      {(service) => (
        <>
          <RecordHead name={service.name} state={service.state} />
          <p className="text-sm text-muted">{service.summary}</p>
          <div className="flex flex-wrap items-center gap-2">
            <Retirement service={service} />
            {service.state === 'live' && (
              <a
                href={`/services/${service.slug}`}
                target="_blank"
                rel="noreferrer"
                className="text-sm text-accent underline"
              >
                Its page on the site
              </a>
            )}
          </div>
          <Tabs label="Parts of the service" tabs={tabsOf(service, permissions)} />
        </>
      )}
    </RecordDrawer>
  )
}

function tabsOf(service: Service, permissions: readonly string[]): Tab[] {
  const edit = <ServiceEdit service={service} />
  const trail = <Trail type="service" id={service.id} />
  return [
    { key: 'overview', label: 'Overview', body: <Overview service={service} /> },
    { key: 'edit', label: 'Edit', body: edit },
    ...(permissions.includes('view_audit_log')
      ? [{ key: 'trail', label: 'Audit', body: trail }]
      : []),
  ]
}

function Overview({ service }: { service: Service }) {
  const { category, subcategory, edited_fields: edited } = service
  return (
    <Facts
      facts={[
        ['Where', `${category.name}, ${subcategory.name}`],
        ['Address', `/services/${service.slug}`],
        ['Before', service.former_slugs.join(', ')],
        ['Aliases', service.aliases.join(', ')],
        ['Ages', service.age_groups.map(words).join(', ')],
        ['Online', service.online_capable ? 'Yes' : 'No'],
        ['Certificate', service.needs_certification ? 'Needed' : 'Not needed'],
        ['Retired', service.retired_at && <Time at={service.retired_at} />],
        ['Because', service.retired_reason],
        [
          'Edited here',
          edited.length > 0 && `${edited.map(words).join(', ')}. Loading the file leaves it alone.`,
        ],
        ['Changed', <Time at={service.updated_at} />],
      ]}
    />
  )
}
