import type { APIRequestContext, BrowserContextOptions } from 'playwright-core'
import { at, type useBrowser } from './browser.ts'

let sent = 0
const run = Date.now()

/** A line that the server lets go while a request is on its way is no answer: asked again. */
const ASKED_AGAIN = { maxRetries: 2 }

/** What a path of ours answers. */
export async function read(request: APIRequestContext, path: string) {
  const answer = await request.get(at(path), ASKED_AGAIN)
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return answer.json()
}

/** A change, as a page of ours sends it. */
export async function change(request: APIRequestContext, path: string, data: object = {}) {
  const answer = await request.post(at(path), {
    headers: { origin: at('/').slice(0, -1), 'idempotency-key': `e2e-cast-${run}-${++sent}` },
    data,
    ...ASKED_AGAIN,
  })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return answer.json()
}

/** Somebody of the cast on a page of a browser of their own. */
export async function visitAs(
  browser: ReturnType<typeof useBrowser>,
  role: string,
  path: string,
  options: BrowserContextOptions = {},
) {
  const visitor = await browser.arrive(options)
  await become(visitor.context.request, role)
  await visitor.page.goto(at(path))
  await visitor.page.waitForSelector('html[data-ready]')
  return visitor
}

/** Signs a visitor in as somebody of the cast. */
export const become = (request: APIRequestContext, role: string): Promise<void> =>
  change(request, '/api/demo/become', { role })

/** Hands back everything that somebody holds: who holds three tasks gets no fourth. */
export async function layDown(request: APIRequestContext): Promise<void> {
  const { tasks } = await read(request, '/api/communities/liuwan/tasks?mine=yes')
  for (const { claims } of tasks) {
    for (const { id, mine, can } of claims) {
      if (mine && can.includes('release')) await change(request, `/api/claims/${id}/release`)
    }
  }
}
