/** Whether the database refused to write something about a person who has been deleted meanwhile. */
export const isPersonGone = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === 'IIGON'
