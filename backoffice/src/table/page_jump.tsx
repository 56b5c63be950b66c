import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { whole } from '../format/numbers.ts'

interface PageJumpProps {
  page: number
  pages: number
  onGo: (page: number) => void
}

/** The number of the page, to be typed over; what lies past the end means the last one. */
export function PageJump({ page, pages, onGo }: PageJumpProps) {
  return (
    <form
      className="figures flex items-center gap-1.5 text-muted"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = Math.trunc(Number(new FormData(event.currentTarget).get('page')))
        if (typed >= 1) onGo(Math.min(typed, pages))
      }}
    >
      <Input
        dense
        key={page}
        name="page"
        aria-label={`Page, of ${whole(pages)}`}
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        className="w-14 text-center"
        defaultValue={page}
        onFocus={(event) => event.target.select()}
      />
      <span aria-hidden="true">of {whole(pages)}</span>
    </form>
  )
}
