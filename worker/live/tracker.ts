import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import type { Subject } from '../../domain/accounts/permit.ts'
import { findCommunityById, somewhereOf } from '../communities/store.ts'
import type { App } from '../http/app.ts'
import { jsonBody } from '../http/body.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { type Device, deviceOf, ownerOf } from './device.ts'
import { fixOf, OwnTracksMessage } from './owntracks.ts'

interface ByDevice extends App {
  Variables: App['Variables'] & { device: Device; subject: Subject }
}

/** Lets in a phone by its token alone: no session speaks for it, and its token for nothing else. */
const byDevice = createMiddleware<ByDevice>(async (c, next) => {
  const device = await deviceOf(c)
  const community = device && (await findCommunityById(c.var.house.db, device.communityId))
  if (!device || !community) {
    c.header('WWW-Authenticate', 'Basic realm="Yike"')
    return problem(c, 'sign_in_needed')
  }
  c.set('device', device)
  c.set('person', await ownerOf(c.var.house.db, device))
  c.set('subject', somewhereOf(community))
  await next()
})

/** `POST /api/owntracks`: where a phone's own tracking application reports to, with the screen off. */
export const tracker = new Hono<ByDevice>().post(
  '/',
  describe({
    tag: 'Live',
    summary:
      'Takes a position from the OwnTracks application; it is shown while its owner is on duty',
    answer: v.array(v.never()),
    failures: ['bad_input', 'not_json', 'sign_in_needed', 'not_permitted', 'too_large'],
  }),
  byDevice,
  permit('live.report'),
  jsonBody,
  accept('json', OwnTracksMessage),
  async (c) => {
    const fix = fixOf(c.req.valid('json'), Date.now())
    const { personId, communityId } = c.var.device
    const { ROOMS } = c.env
    // Off duty it is answered all the same, and kept nowhere: the phone need not know, and tries no more.
    if (fix) await ROOMS.get(ROOMS.idFromName(String(communityId))).report(personId, [fix])
    return c.json([])
  },
)
