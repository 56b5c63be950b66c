import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/admin/',
  plugins: [react(), tailwindcss()],
  build: {
    // Data URIs would need `font-src data:` and `img-src data:` in the policy.
    assetsInlineLimit: 0,
    // Every browser that can run this page preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://localhost:3333' } },
})
