type BySize = Record<'64' | '128' | '512', string>

/** Addresses of a picture by its width; those of its AVIF files once these are made. */
export type Photo = BySize & { avif: BySize | null }

/** A `srcset` of squares from twice a small one's side to the largest. */
export const squareSet = (squares: BySize) => `${squares['128']} 128w, ${squares['512']} 512w`
