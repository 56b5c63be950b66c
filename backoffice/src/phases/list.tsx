import { useNavigate } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { Page } from '../shell/page.tsx'
import { usePageCommands } from '../shell/page_commands.ts'
import { Failed } from '../table/states.tsx'
import { Matrix } from './matrix.tsx'
import { Now } from './now.tsx'
import { wishOf } from './phase.ts'
import { phaseName } from './phase_words.ts'
import { useCurrentPhase, usePhases } from './use_phases.ts'

/** Who gets in, in every phase there is. */
export default function Phases() {
  const { current, loading, error, retry } = useCurrentPhase()
  const { phases, error: noPhases, retry: retryPhases } = usePhases()
  const navigate = useNavigate()
  usePageCommands(
    phases
      .filter((phase) => !phase.current)
      .map((phase) => ({
        label: `Switch to ${phaseName(phase)}`,
        run: () => void navigate(`/beta/phases/switch?${new URLSearchParams(wishOf(phase))}`),
      }))
  )
  return (
    <Page title="Phases" intro="Who may come in. A switch counts everywhere within a second.">
      {error && <Failed title="The phase could not be loaded" error={error} onRetry={retry} />}
      {loading && <Skeleton className="h-28" />}
      {current && <Now current={current} />}
      {noPhases && (
        <Failed title="The phases could not be loaded" error={noPhases} onRetry={retryPhases} />
      )}
      {current && phases.length > 0 && <Matrix phases={phases} current={current} />}
    </Page>
  )
}
