/** Ids are long and alike at the front; the end tells two of them apart. */
const SHOWN = 6

export const Tail = ({ id }: { id: string }) => (
  <span className="text-muted">{id.length > SHOWN * 2 ? `…${id.slice(-SHOWN)}` : id}</span>
)
