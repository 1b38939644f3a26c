import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import { CAST, castMember } from '../../domain/accounts/cast.ts'
import { findPerson } from '../accounts/account/store.ts'
import { enter } from '../accounts/session/enter.ts'
import type { App, Changing } from '../http/app.ts'
import { changing } from '../http/change.ts'
import { problem } from '../http/failure.ts'
import { isAskedHere } from '../http/loopback.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'

const Become = v.object({ role: v.picklist(CAST.map(({ key }) => key)) })

// Two locks, either of which is enough: the binding is in no configuration file, and a browser that
// came from elsewhere did not ask for this machine. Where either is shut there is nothing here.
const onlyInDemo = createMiddleware<App>(async (c, next) => {
  const isOpen = c.env.DEMO === 'on' && isAskedHere(c.req.raw)
  return isOpen ? next() : problem(c, 'unknown_route')
})

/** The demonstration: whoever tries the house on their own machine may be anybody of the cast. */
export const demo = new Hono<Changing>()
  .get('/cast', onlyInDemo, permit('demo.play'), noStore, (c) =>
    c.json({
      cast: CAST.map(({ key, name, nameEn, role }) => ({ key, name, name_en: nameEn, role })),
    }),
  )
  .post('/become', onlyInDemo, changing, permit('demo.play'), accept('json', Become), async (c) => {
    const { id } = castMember(c.req.valid('json').role)
    const person = await findPerson(c.var.house.db, id)
    return person ? enter(c, { ...person, isNew: false }) : problem(c, 'unknown_route')
  })
