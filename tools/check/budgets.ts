import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { BUILD_MANIFEST } from '../start/build.ts'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

/** What a phone may be sent, in kB (1,000 bytes) after brotli. */
const BUDGETS = {
  /** the script that makes the list interactive, with all it imports at once */
  'main.tsx': 40,
}

/** What other people's pages are sent of ours, file by file. */
const FILE_BUDGETS = {
  /** the element by which a website shows the map */
  'embed.js': 5,
}

/**
 * Weighs the web build against its budgets.
 *
 * @throws when an entry is missing from the build or over its budget
 */
export function weighBuild(): string[] {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(BUILD_MANIFEST, 'utf8'))
  return [
    ...Object.entries(BUDGETS).map(([entry, budgetKb]) =>
      within(budgetKb, entry, [...closure(manifest, entry)]),
    ),
    ...Object.entries(FILE_BUDGETS).map(([file, budgetKb]) => within(budgetKb, file, [file])),
  ]
}

function within(budgetKb: number, name: string, files: readonly string[]): string {
  const kb = files.reduce((sum, file) => sum + weightKb(file), 0)
  if (kb > budgetKb) throw new Error(`${name} weighs ${kb.toFixed(1)} kB, budget ${budgetKb} kB`)
  return `${name}: ${kb.toFixed(1)} of ${budgetKb} kB`
}

function closure(manifest: Record<string, Chunk>, key: string, seen = new Set<string>()) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the build`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const next of chunk.imports ?? []) closure(manifest, next, seen)
  return seen
}

const weightKb = (file: string) =>
  brotliCompressSync(readFileSync(join(dirname(BUILD_MANIFEST), file))).length / 1000
