import { build, defineConfig, type Plugin } from 'vite'

/** Phones of 2022 still open the page: nesting and light-dark() are lowered for them. */
const OLDEST = { chrome: 99 << 16, safari: (15 << 16) | (4 << 8), firefox: 97 << 16 }

/** One build: the pages' script and style, the map's chunks, and the service worker at the root. */
export default defineConfig({
  root: 'web',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: { transformer: 'lightningcss', lightningcss: { targets: OLDEST } },
  worker: { format: 'es' },
  plugins: [
    alone('embed.js', 'web/embed/element/element.ts', ['chrome111', 'safari16.4', 'firefox114']),
    alone('early.js', 'web/early/early.ts', ['chrome99', 'safari15.4', 'firefox97']),
  ],
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

/** A plain script that shares nothing with the others, under a name that stays. */
function alone(fileName: string, input: string, target: string[]): Plugin {
  return {
    name: `alone-${fileName}`,
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          target,
          rolldownOptions: { input, output: { format: 'iife', entryFileNames: fileName } },
        },
      })
      const [{ output }] = [built].flat() as { output: { code: string }[] }[]
      this.emitFile({ type: 'asset', fileName, source: output[0].code.trim() })
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
