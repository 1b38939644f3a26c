import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import app from '../index.ts'

/** Asks the whole Worker, without a server. */
export async function call(
  path: string,
  init?: RequestInit,
  bindings: Cloudflare.Env = env,
): Promise<Response> {
  const context = createExecutionContext()
  const answer = await app.fetch(new Request(`https://yike.test${path}`, init), bindings, context)
  await waitOnExecutionContext(context)
  return answer
}

/** The body of an answer; the shapes of answers are in `worker/api.ts`. */
export async function json<T>(path: string, init?: RequestInit): Promise<T> {
  return (await call(path, init)).json<T>()
}
