import type { Context } from 'hono'
import { connect } from '../db/connect.ts'
import { problem } from '../http/failure.ts'
import { type Counted, take } from './limit.ts'

/** The refusal for who has done something too often, with when to come again; null for who has not. */
export async function enough(c: Context, asked: readonly Counted[]): Promise<Response | null> {
  const allowed = await take(connect(c.env.DB), Date.now(), asked)
  return allowed.ok ? null : tooMany(c, allowed.afterSeconds)
}

export function tooMany(c: Context, seconds: number): Response {
  c.header('Retry-After', String(seconds))
  return problem(c, 'too_many', { detail: `come again in ${seconds} seconds` })
}
