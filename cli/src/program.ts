/** How this program is called in hints: the clone runs its sources by npx, the package is on the PATH. */
export const program = import.meta.url.endsWith('.ts') ? 'npx instainstru' : 'instainstru'
