import type { Context } from 'hono'
import { hashOf } from '../accounts/token.ts'
import { connect } from '../db/connect.ts'
import { type KeyFound, keyBy } from './store.ts'

/** What a client says: the text fields of its form, or those of the address; an empty one is none. */
export type Fields = Readonly<Record<string, string | undefined>>

export interface Shown {
  readonly fields: Fields
  /** the first file of the form */
  readonly file: File | null
  readonly key: KeyFound | null
}

const TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** What a client says, and whose key it shows. The body is read once, and kept by the framework. */
export async function keyShown(c: Context): Promise<Shown> {
  const { fields, file } = await read(c)
  const token = fields.api_key
  const key = token ? await keyBy(connect(c.env.DB), await hashOf(token)) : null
  return { fields, file, key }
}

async function read(c: Context): Promise<Pick<Shown, 'fields' | 'file'>> {
  const asked = c.req.query()
  if (c.req.method !== 'POST' || !TYPES.test(c.req.header('Content-Type') ?? '')) {
    return { fields: said(asked), file: null }
  }
  const form = await c.req.parseBody()
  const files = Object.values(form).filter((value) => value instanceof File)
  return { fields: said({ ...asked, ...form }), file: files.find(({ size }) => size > 0) ?? null }
}

const said = (values: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  ) as Fields
