/** A text as a pattern that means this very text; JavaScript, with any flag, and PostgreSQL read it alike. */
export const literalPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
