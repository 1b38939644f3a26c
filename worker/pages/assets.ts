import type { Assets } from '../../web/server.tsx'
import type { Env } from '../env.ts'

/** What a page takes from the web build, and the hash that lets its style through the page's policy. */
export interface PageAssets extends Assets {
  readonly styleHash: string
}

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

const ENTRY = 'main.tsx'

/** A build's files never change under a running Worker: a new build is a new deploy. */
let known: Promise<PageAssets> | null = null

export function pageAssets(env: Env): Promise<PageAssets> {
  known ??= readAssets(env).catch((error) => {
    known = null
    throw error
  })
  return known
}

async function readAssets(env: Env): Promise<PageAssets> {
  const chunks = JSON.parse(await readFile(env, '/build.json')) as Record<string, Chunk>
  const entry = chunks[ENTRY]
  const styles = await Promise.all((entry.css ?? []).map((file) => readFile(env, `/${file}`)))
  const style = styles.join('')
  const modules = (entry.imports ?? []).map((name) => `/${chunks[name].file}`)
  return { script: `/${entry.file}`, modules, style, styleHash: await sourceHash(style) }
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
