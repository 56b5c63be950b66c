import { createHash } from 'node:crypto'
import node from '@astrojs/node'
import react from '@astrojs/react'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, fontProviders } from 'astro/config'
import { BEFORE_PAINT } from './src/features/theme/before_paint.ts'

const FONT_FILES = '@fontsource-variable'

export default defineConfig({
  output: 'server',
  // For the one form that carries a picture; src/lib/body_size.ts keeps all others small.
  adapter: node({
    mode: 'middleware',
    bodySizeLimit: 9 * 1024 * 1024,
    // No page has anything to send before it has heard all it asked for, and whole is cheaper than in parts.
    experimentalDisableStreaming: true,
  }),
  integrations: [react()],
  // The API owns sessions.
  session: false,
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  vite: { plugins: [tailwindcss()] },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Fraunces',
      cssVariable: '--face-display',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            src: [`${FONT_FILES}/fraunces/files/fraunces-latin-full-normal.woff2`],
            weight: '100 900',
            style: 'normal',
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Inter',
      cssVariable: '--face-text',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [
          {
            src: [`${FONT_FILES}/inter/files/inter-latin-wght-normal.woff2`],
            weight: '100 900',
            style: 'normal',
          },
        ],
      },
    },
  ],
  security: {
    // Our own check in src/middleware.ts also covers what is not a form.
    checkOrigin: false,
    csp: {
      scriptDirective: {
        hashes: [`sha256-${createHash('sha256').update(BEFORE_PAINT).digest('base64')}`],
      },
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
})
