import { Hono } from 'hono'
import type { App } from '../http/app.ts'
import { codes } from './code/routes.ts'

/** What somebody does with their own account: `/api/account`. */
export const account = new Hono<App>().route('/', codes)
