import { LogoMark } from 'instainstru-storefront/ui/Logo.tsx'

/** The mark and the name of this side of the house. */
export function Brand() {
  return (
    <span className="flex items-center gap-2.5">
      <LogoMark className="size-6" />
      <span className="display text-base font-semibold">InstaInstru</span>
      <span className="text-xs text-muted max-md:hidden">Back office</span>
    </span>
  )
}
