import type { BaseRecord } from '@refinedev/core'
import { useState, type ComponentType, type ReactNode, type SVGProps } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { Button, buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { DeleteWithReason } from './delete_with_reason.tsx'

interface EndableListProps<Row extends BaseRecord> {
  resource: string
  title: string
  intro: string
  /** The page on which another one is made. */
  make: { to: string; label: string; icon: ComponentType<SVGProps<SVGSVGElement>> }
  spec: ListSpec
  /** With a cell for what can be done to a row; `end` asks whether to end it. */
  columns: (end: (row: Row) => void) => readonly Column<Row>[]
  nameOf: (row: Row) => string
  empty: string
  /** What is asked before one is ended, and said afterwards. */
  question: { title: string; action: string; done: string; about: (row: Row) => ReactNode }
}

/** A page of what deviates from the plan for a while: listed, made elsewhere, ended with a reason. */
export function EndableList<Row extends BaseRecord & { id: string }>(props: EndableListProps<Row>) {
  const { resource, title, intro, make, spec, columns, nameOf, empty, question } = props
  const [ending, setEnding] = useState<Row>()
  const { search } = useLocation()
  return (
    <Page
      title={title}
      intro={intro}
      actions={
        <Link to={{ pathname: make.to, search }} className={buttonClass({ size: 'sm' })}>
          <make.icon aria-hidden="true" className="size-4" /> {make.label}
        </Link>
      }
    >
      <ResourceTable<Row>
        refresh="polled"
        resource={resource}
        label={title}
        spec={spec}
        columns={columns(setEnding)}
        nameOf={nameOf}
        empty={empty}
      />
      {ending && (
        <DeleteWithReason
          resource={resource}
          id={ending.id}
          title={question.title}
          action={question.action}
          done={question.done}
          onClose={() => setEnding(undefined)}
        >
          {question.about(ending)}
        </DeleteWithReason>
      )}
      <Outlet />
    </Page>
  )
}

/** The button in a row that ends it; `about` is for those who hear it without its row. */
export const EndButton = ({
  children,
  about,
  onClick,
}: {
  children: ReactNode
  about: string
  onClick: () => void
}) => (
  <Button variant="quiet" size="sm" onClick={onClick}>
    {children}
    <span className="sr-only"> {about}</span>
  </Button>
)
