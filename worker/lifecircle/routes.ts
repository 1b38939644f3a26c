import { Hono } from 'hono'
import type { InCommunity } from '../http/app.ts'
import { ways } from './directions-routes.ts'
import { figures } from './figures.ts'
import { walks } from './walks.ts'

export const lifecircle = new Hono<InCommunity>()
  .route('/', walks)
  .route('/', ways)
  .route('/', figures)
