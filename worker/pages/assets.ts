import type { Assets } from '../../web/server.tsx'
import type { Env } from '../env.ts'

/** What a page takes from the web build, and the hashes that let what stands in it through its policy. */
export interface PageAssets extends Assets {
  readonly styleHash: string
  readonly earlyHash: string
}

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

const ENTRY = 'main.tsx'

interface Build extends Pick<PageAssets, 'style' | 'styleHash' | 'early' | 'earlyHash'> {
  readonly chunks: Readonly<Record<string, Chunk>>
}

/** A build's files never change under a running Worker: a new build is a new deploy. */
const known = new WeakMap<Env['ASSETS'], Promise<Build>>()

/** @param entry the module of a page that brings its own script, as the build names it */
export async function pageAssets(env: Env, entry: string | null): Promise<PageAssets> {
  const { chunks, ...inline } = await (known.get(env.ASSETS) ?? learnBuild(env))
  const always = closure(chunks, ENTRY)
  const own = entry ? closure(chunks, entry).filter((name) => !always.includes(name)) : []
  return {
    script: pathOf(chunks[ENTRY]),
    modules: [...always.slice(1), ...own].map((name) => pathOf(chunks[name])),
    styles: own.flatMap((name) => (chunks[name].css ?? []).map((file) => `/${file}`)),
    ...inline,
  }
}

function learnBuild(env: Env): Promise<Build> {
  const build = readBuild(env)
  known.set(env.ASSETS, build)
  build.catch(() => known.delete(env.ASSETS))
  return build
}

/** A chunk and everything that it imports at once, itself first. */
function closure(chunks: Build['chunks'], name: string, seen: string[] = []): string[] {
  if (seen.includes(name)) return seen
  if (!chunks[name]) throw new Error(`the web build has no ${name}: npm run build`)
  seen.push(name)
  for (const next of chunks[name].imports ?? []) closure(chunks, next, seen)
  return seen
}

const pathOf = ({ file }: Chunk): string => `/${file}`

async function readBuild(env: Env): Promise<Build> {
  const chunks = JSON.parse(await readFile(env, '/build.json')) as Build['chunks']
  const styles = closure(chunks, ENTRY).flatMap((name) => chunks[name].css ?? [])
  const style = (await Promise.all(styles.map((file) => readFile(env, `/${file}`)))).join('')
  const early = await readFile(env, '/early.js')
  const [styleHash, earlyHash] = await Promise.all([style, early].map(sourceHash))
  return { chunks, style, styleHash, early, earlyHash }
}

async function readFile(env: Env, path: string): Promise<string> {
  const answer = await env.ASSETS.fetch(new URL(path, 'https://assets.invalid'))
  if (!answer.ok) throw new Error(`the web build has no ${path}: npm run build`)
  return answer.text()
}

/** A source of Content-Security-Policy that lets one inline text through. */
export async function sourceHash(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`
}
