import { build, defineConfig, type Plugin } from 'vite'

/** Phones of 2022 still open the page: nesting and light-dark() are lowered for them. */
const OLDEST = { chrome: 99 << 16, safari: (15 << 16) | (4 << 8), firefox: 97 << 16 }

/** One build: the pages' script and style, the map's chunks, and the service worker at the root. */
export default defineConfig({
  root: 'web',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: { transformer: 'lightningcss', lightningcss: { targets: OLDEST } },
  worker: { format: 'es' },
  plugins: [elementAlone()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: 'build.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: 'web/main.tsx', sw: 'web/sw/sw.ts' },
      output: {
        codeSplitting: {
          groups: [
            { debugName: 'shell', name: (id, graph) => (isOfShell(id, graph) ? 'shell' : null) },
          ],
        },
        // A service worker governs only what is beside or below it.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})

/** The element for other people's pages: one plain script that shares nothing with ours, under a name that stays. */
function elementAlone(): Plugin {
  const fileName = 'embed.js'
  return {
    name: 'element-alone',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: ['chrome111', 'safari16.4', 'firefox114'],
          rolldownOptions: {
            input: 'web/embed/element/element.ts',
            output: { format: 'iife', entryFileNames: fileName },
          },
        },
      })
      const [{ output }] = [built].flat() as { output: { code: string }[] }[]
      this.emitFile({ type: 'asset', fileName, source: output[0].code })
    },
  }
}

interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/**
 * Whether the first script needs a module at once. Such modules stay together: shared out over a chunk
 * for each set of pages they would be twenty requests, and a phone far away pays for every one.
 */
function isOfShell(id: string, graph: Graph): boolean {
  const seen = new Set([id])
  for (const each of seen) {
    if (each.endsWith('/web/main.tsx')) return !id.endsWith('.css') && each !== id
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer)
  }
  return false
}
