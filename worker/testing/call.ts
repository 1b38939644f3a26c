import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import app from '../index.ts'
import { witnessed } from './witness.ts'

/** Asks the whole Worker, without a server. Fails when the answer changed state without a row in the journal. */
export async function call(
  path: string,
  init?: RequestInit,
  bindings: Cloudflare.Env = env,
): Promise<Response> {
  const context = createExecutionContext()
  const { db, seen } = bindings.DB ? witnessed(bindings.DB) : { db: bindings.DB, seen: [] }
  const request = new Request(`https://yike.test${path}`, init)
  const answer = await app.fetch(request, { ...bindings, DB: db }, context)
  await waitOnExecutionContext(context)
  if (seen.length > 0) throw new Error(`written round the journal: ${seen.join('; ')}`)
  return answer
}

/** The body of an answer; the shapes of answers are in `worker/api.ts`. */
export async function json<T>(path: string, init?: RequestInit): Promise<T> {
  return (await call(path, init)).json<T>()
}
