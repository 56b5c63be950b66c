import { useNavigate, useSearchParams } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { Page } from '../shell/page.tsx'
import { Failed } from '../table/states.tsx'
import { wishOf } from './phase.ts'
import { PlanView } from './plan_view.tsx'
import { phaseName } from './phase_words.ts'
import { SwitchForm } from './switch_form.tsx'
import { paramsOf, sameAxes, targetFrom, wishFrom } from './target.ts'
import { TargetFields } from './target_fields.tsx'
import { useCurrentPhase } from './use_phases.ts'
import { usePlan } from './use_plan.ts'
import { useSwitch } from './use_switch.ts'

/** Choose, see whom it touches, say why. What is chosen stands in the address bar. */
export default function PhaseSwitch() {
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const { current, error, retry } = useCurrentPhase()
  const back = params.has('back')
  const target = targetFrom(params)
  const returnTo = back ? current?.previous : null
  const wish = back ? (returnTo ? wishOf(returnTo) : null) : wishFrom(target)
  const planned = usePlan(wish, current?.version)
  const { plan } = planned
  const close = () => void navigate('/beta/phases')
  const { run, pending, error: refused } = useSwitch(close)

  return (
    <Page title={back ? 'Roll back the phase' : 'Switch the phase'}>
      {error && <Failed title="The phase could not be loaded" error={error} onRetry={retry} />}
      <div className="grid max-w-3xl gap-5 rounded-lg border border-line bg-raised p-4 lg:p-5">
        {back && current && !returnTo && (
          <p className="text-sm">There was no switch yet, so there is nothing to return to.</p>
        )}
        {!back && (
          <TargetFields
            target={target}
            onChange={(next) => setParams(paramsOf(next), { replace: true })}
          />
        )}
        {planned.error && (
          <Failed
            title="The plan could not be made"
            error={planned.error}
            onRetry={planned.retry}
          />
        )}
        {wish && !plan && planned.looking && <Skeleton className="h-64" />}
        {plan && wish && sameAxes(plan.from, plan.to) && (
          <p role="status" className="text-sm">
            {phaseName(plan.to)} is in force already.
          </p>
        )}
        {plan && wish && !sameAxes(plan.from, plan.to) && (
          <>
            <PlanView plan={plan} />
            <SwitchForm
              key={JSON.stringify(wish)}
              plan={plan}
              back={back}
              pending={pending}
              error={refused}
              onSubmit={(reason) =>
                run({ wish: back ? null : wish, reason, version: plan.version })
              }
              onCancel={close}
            />
          </>
        )}
      </div>
    </Page>
  )
}
