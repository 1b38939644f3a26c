import { Hono } from 'hono'
import type { InCommunity } from '../http/app.ts'
import { figures } from './figures.ts'
import { walks } from './walks.ts'

export const lifecircle = new Hono<InCommunity>().route('/', walks).route('/', figures)
