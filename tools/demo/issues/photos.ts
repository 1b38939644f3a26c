import { createHash } from 'node:crypto'
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { castMember } from '../../../domain/accounts/cast.ts'
import { cleanPhoto } from '../../../domain/photos/photo.ts'
import { drawShot } from '../pictures/scene.ts'
import type { Taken } from './play.ts'
import { inserted } from './rows.ts'
import type { Story } from './story.ts'

const PURPOSES = { report: 'report', fix: 'fix', verify: 'verify' } as const

/** A photo that goes with a step. */
interface Picture {
  readonly story: Story
  readonly taken: Taken
  readonly purpose: (typeof PURPOSES)[keyof typeof PURPOSES]
}

interface Drawn extends Picture {
  readonly key: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export const picturesOf = (story: Story): Picture[] =>
  story.taken.flatMap((taken) => {
    const purpose = PURPOSES[taken.kind as keyof typeof PURPOSES]
    return purpose ? [{ story, taken, purpose }] : []
  })

/** Draws a photo, and lets it in as any other: by what the house makes of it. */
export function drawn(picture: Picture): Drawn {
  const { note } = picture.story
  const { category, key: place } = note
  const shows = picture.purpose === 'report' ? 'trouble' : 'repair'
  const photo = cleanPhoto(drawShot({ category, place, shows, from: picture.taken.after.seq }))
  if (typeof photo === 'string') throw new Error(`the picture of ${place} is ${photo}`)
  const hash = createHash('sha256').update(photo.bytes).digest('hex')
  return { ...picture, ...photo, key: `photos/${hash}` }
}

export function photoRows(
  db: D1Database,
  { story, taken, purpose, key, bytes, width, height }: Drawn,
  communityId: number,
): D1PreparedStatement[] {
  const { seq } = taken.after
  const id = `${story.id}-${seq}`
  const person = senderOf(taken)
  return [
    inserted(db, 'photo', {
      id,
      key,
      type: 'image/png',
      bytes: bytes.length,
      width,
      height,
      person_id: person,
      community_id: communityId,
      purpose,
      sent_at: taken.at,
    }),
    inserted(db, 'issue_photo', {
      issue_id: story.id,
      seq,
      position: 0,
      name: `${seq}-0-${key.slice(-8)}.png`,
      photo_id: id,
    }),
    inserted(db, 'journal', {
      community_id: communityId,
      kind: 'photo.sent',
      subject: `photo:${id}`,
      actor: person,
      audience: 'coordinators',
      at: taken.at,
      payload: JSON.stringify({ photo: id }),
    }),
  ]
}

/** What comes by the link of an organisation is kept for whoever made the link. */
const senderOf = ({ by }: Taken): string =>
  by === 'organisation' ? castMember('coordinator').id : by
