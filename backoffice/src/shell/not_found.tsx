import { Link } from 'react-router'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Page } from './page.tsx'
import { useSections } from './use_sections.ts'

/** Leads on to the first section this person may open. */
export function NotFound() {
  const [first] = useSections()
  return (
    <Page title="There is no such page" intro="The address is wrong, or the page has moved.">
      <p>
        <Link to={first ? `/${first.name}` : '/'} className={buttonClass({ size: 'sm' })}>
          {first ? `To ${first.label.toLowerCase()}` : 'To the start'}
        </Link>
      </p>
    </Page>
  )
}
