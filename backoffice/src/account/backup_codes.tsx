import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { download } from '../format/csv.ts'
import { CopyButton } from '../table/copy_button.tsx'

/** Shown this once. */
export function BackupCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <div className="grid gap-4">
      <p className="text-sm">
        Each signs you in once, without your phone. Keep them where you find them; they are shown
        only now.
      </p>
      <div className="flex items-start gap-2 rounded-md bg-sunken p-3">
        <ul aria-label="Backup codes" className="grid flex-1 grid-cols-2 gap-x-4 gap-y-1">
          {codes.map((code) => (
            <li key={code}>
              <code className="select-all">{code}</code>
            </li>
          ))}
        </ul>
        <CopyButton text={codes.join('\n')} />
      </div>
      <div className="flex justify-end gap-2">
        <Button
          size="sm"
          variant="secondary"
          onClick={() => download('instainstru-backup-codes.txt', written(codes), 'text/plain')}
        >
          Download
        </Button>
        <Button size="sm" data-autofocus onClick={onClose}>
          I have kept them
        </Button>
      </div>
    </div>
  )
}

const written = (codes: readonly string[]) =>
  `InstaInstru back office: backup codes. Each signs you in once.\n\n${codes.join('\n')}\n`
