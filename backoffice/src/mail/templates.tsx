import { useList } from '@refinedev/core'
import { useSearchParams } from 'react-router'
import type { ApiError } from '../data/problem.ts'
import { words } from '../format/numbers.ts'
import { Page } from '../shell/page.tsx'
import { EmptyList, Failed } from '../table/states.tsx'
import { MailPreview } from './preview.tsx'
import { templatePreview, type MailTemplate } from './template.ts'
import { LoadingTemplates, TemplateMenu } from './template_menu.tsx'

/** Every kind of mail, looked at without sending one. */
export default function MailTemplates() {
  const { query, result } = useList<MailTemplate, ApiError>({
    resource: 'mail-templates',
    pagination: { mode: 'off' },
    errorNotification: false,
  })
  const [params] = useSearchParams()
  const chosen = result.data.find(({ kind }) => kind === params.get('kind')) ?? result.data[0]
  const sample =
    chosen?.samples.find(({ name }) => name === params.get('sample')) ?? chosen?.samples[0]
  return (
    <Page
      title="Mail templates"
      intro="Every mail we send, made from invented values. Nothing leaves from here."
    >
      {query.error && (
        <Failed
          title="The templates could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isLoading && <LoadingTemplates />}
      {query.isSuccess && !chosen && <EmptyList title="No kind of mail is known" />}
      {chosen && sample && (
        <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <TemplateMenu templates={result.data} kind={chosen.kind} sample={sample.name} />
          <MailPreview
            src={templatePreview(chosen.kind, sample.name)}
            title={`${words(chosen.kind)}, ${words(sample.name).toLowerCase()}`}
          />
        </div>
      )}
    </Page>
  )
}
