/**
 * Runs in <head> before anything is painted, so that a chosen theme never flashes. Inline, and
 * therefore named by its hash in the Content-Security-Policy (astro.config.ts).
 */
export const BEFORE_PAINT =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}"
