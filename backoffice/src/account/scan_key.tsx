import { CopyButton } from '../table/copy_button.tsx'

export interface FactorSetup {
  secret: string
  otpauth_url: string
  qr_svg: string
}

/** The key of a second factor, to scan or to type. */
export function ScanKey({ setup }: { setup: FactorSetup }) {
  return (
    <>
      <p className="text-sm">Scan this with your authenticator app, or type the key into it.</p>
      <img
        alt="The key as a picture to scan"
        src={`data:image/svg+xml,${encodeURIComponent(setup.qr_svg)}`}
        className="mx-auto size-48 rounded-md bg-white p-2"
      />
      <p className="flex items-center justify-center gap-1 text-sm">
        <code className="break-all select-all">{setup.secret}</code>
        <CopyButton text={setup.secret} />
      </p>
    </>
  )
}
