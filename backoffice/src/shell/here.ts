/**
 * The place in the address bar, as the router names it. What is drawn may lag behind it while the next
 * page is still loading.
 */
export function here(): { pathname: string; search: string } {
  const { pathname, search } = window.location
  return { pathname: `/${pathname.slice(import.meta.env.BASE_URL.length)}`, search }
}
