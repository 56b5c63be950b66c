import { Link } from 'react-router'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { words } from '../format/numbers.ts'
import type { MailTemplate } from './template.ts'

interface TemplateMenuProps {
  templates: MailTemplate[]
  kind: string
  sample: string
}

/** What there is to look at; what is looked at is in the address, so that it can be passed on. */
export function TemplateMenu({ templates, kind, sample }: TemplateMenuProps) {
  return (
    <nav aria-label="Kinds of mail" className="grid gap-3">
      {templates.map((template) => (
        <section
          key={template.kind}
          aria-labelledby={`kind-${template.kind}`}
          className="grid gap-2 rounded-md border border-line bg-raised p-4"
        >
          <h2 id={`kind-${template.kind}`} className="text-sm font-semibold">
            {words(template.kind)}
          </h2>
          <p className="text-sm">{template.description}.</p>
          <p className="text-xs text-muted">Goes out when: {lowered(template.trigger)}.</p>
          <ul className="flex flex-wrap gap-1.5">
            {template.samples.map(({ name, subject }) => {
              const current = template.kind === kind && name === sample
              return (
                <li key={name}>
                  <Link
                    to={`?kind=${template.kind}&sample=${name}`}
                    replace
                    title={subject}
                    aria-current={current ? 'true' : undefined}
                    className={cx(
                      'inline-flex min-h-7 items-center rounded-full border px-3 text-xs font-medium',
                      current
                        ? 'border-accent bg-accent-soft text-accent-strong'
                        : 'border-edge hover:border-accent hover:text-accent'
                    )}
                  >
                    {words(name)}
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </nav>
  )
}

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

export function LoadingTemplates() {
  return (
    <div
      role="status"
      aria-label="Loading"
      className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]"
    >
      <Skeleton className="h-96" />
      <Skeleton className="h-[640px]" />
    </div>
  )
}
