import type { Context } from 'hono'
import type { App } from '../../http/app.ts'
import type { Entered } from '../open.ts'
import { beginSession } from './begin.ts'
import { keepToken } from './cookie.ts'

/** Signs somebody in, and answers who they are. */
export async function enter(c: Context, { id, name, isNew }: Entered): Promise<Response> {
  const signing: Context<App> = c
  const { token, until } = await beginSession(signing.env, id, c.req.header('User-Agent'))
  await keepToken(signing, token, until)
  return c.json({ id, name, is_new: isNew })
}
