import { defineConfig } from 'vite'

/** Phones of 2022 still open the page: nesting and light-dark() are lowered for them. */
const OLDEST = { chrome: 99 << 16, safari: (15 << 16) | (4 << 8), firefox: 97 << 16 }

/** One build: the pages' script and style, the map's chunks, and the service worker at the root. */
export default defineConfig({
  root: 'web',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: { transformer: 'lightningcss', lightningcss: { targets: OLDEST } },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: 'build.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: 'web/main.tsx', sw: 'web/sw/sw.ts' },
      output: {
        // A service worker governs only what is beside or below it.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
