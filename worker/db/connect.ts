import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'

export type Db = DrizzleD1Database & { readonly $client: D1Database }

export const connect = (d1: D1Database): Db => drizzle(d1)
