/** The mark and the name of this side of the house. */
export function Brand() {
  return (
    <span className="flex items-center gap-2.5">
      <img src={`${import.meta.env.BASE_URL}mark.svg`} alt="" width="24" height="24" />
      <span className="display text-base font-semibold">InstaInstru</span>
      <span className="text-xs text-muted">Back office</span>
    </span>
  )
}
