import { whole } from '../format/numbers.ts'
import { progress, type Batch } from './batch.ts'

/** Settled of all, as a bar and as numbers. */
export function ProgressBar({ batch }: { batch: Batch }) {
  const { settled, of } = progress(batch)
  return (
    <span className="flex min-w-0 items-center gap-2">
      <progress
        aria-label={`Progress of ${batch.file_name}`}
        value={settled}
        max={Math.max(1, of)}
        className="h-1.5 w-full min-w-10 appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <span className="figures shrink-0 text-xs text-muted">
        {whole(settled)} / {whole(of)}
      </span>
    </span>
  )
}
