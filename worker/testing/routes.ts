import type { Action } from '../../domain/accounts/permit.ts'
import { actionOf } from '../http/permit.ts'
import app from '../index.ts'

export interface Route {
  readonly method: string
  readonly path: string
  readonly actions: readonly Action[]
}

export const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

const ANSWERING = app.routes.filter(({ method }) => method !== 'ALL')

/** Every route of the Worker, with the permits that it asks for. */
export const ROUTES: readonly Route[] = [...new Set(ANSWERING.map(named))].map((name) => {
  const chain = ANSWERING.filter((route) => named(route) === name)
  const actions = chain.map(({ handler }) => actionOf(handler as never))
  const [{ method, path }] = chain
  return { method, path, actions: actions.filter((action) => action !== undefined) }
})

/** An address at which a route answers; what it names beside the community is not there. */
export const addressOf = ({ path }: Route, slug: string): string =>
  path
    .replace(/:slug(\{[^}]*\})?/, slug)
    .replace(/:z\{.*?\}\}/, '14')
    .replace(/:x\{.*?\}\}/, '1')
    .replace(/:y\{.*\.mvt\}/, '1.mvt')
    .replace(/:file\{.*\}/, `${slug}.json`)
    .replace(/:name\{.*\}/, 'graph-00000000000000ff.bin')
    .replace(/:no(\{[^}]*\})?/, '999')
    .replace(/:\w+(\{[^/]*\})?/g, 'nobody00')
    .replace('*', 'none.svg')
