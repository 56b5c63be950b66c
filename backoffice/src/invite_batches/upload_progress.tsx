import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { size } from './file_rules.ts'

interface UploadProgressProps {
  file: File
  /** Of one. */
  sent: number
  onStop: () => void
}

export function UploadProgress({ file, sent, onStop }: UploadProgressProps) {
  const arrived = sent >= 1
  return (
    <div className="grid gap-2">
      <progress
        aria-label={`Upload of ${file.name}`}
        value={sent}
        max={1}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
        <p className="figures text-muted">
          {arrived
            ? 'All of it has arrived; the first lines are being read…'
            : `${size(sent * file.size)} of ${size(file.size)} uploaded`}
        </p>
        {!arrived && (
          <Button variant="secondary" size="sm" onClick={onStop}>
            Stop
          </Button>
        )}
      </div>
    </div>
  )
}
