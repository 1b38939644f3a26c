import { createHash } from 'node:crypto'
import { castMember } from '../../../domain/accounts/cast.ts'
import { cleanPhoto } from '../../../domain/photos/photo.ts'
import { drawShot, type Shot } from '../pictures/scene.ts'
import type { Taken } from './play.ts'
import type { Row } from './rows.ts'
import { linkOf, type Story } from './story.ts'

const PURPOSES = { report: 'report', fix: 'fix', verify: 'verify' } as const

/** A photo that goes with a step. */
interface Picture {
  readonly story: Story
  readonly taken: Taken
  readonly purpose: (typeof PURPOSES)[keyof typeof PURPOSES]
}

interface Shown {
  readonly key: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

type Drawn = Picture & Shown

export const picturesOf = (story: Story): Picture[] =>
  story.taken.flatMap((taken) => {
    const purpose = PURPOSES[taken.kind as keyof typeof PURPOSES]
    return purpose ? [{ story, taken, purpose }] : []
  })

/** Draws photos, and lets each in as any other: by what the house makes of it. Who looks at a repair sees what was repaired. */
export function drawAll(pictures: readonly Picture[]): Drawn[] {
  const known = new Map<string, Shown>()
  return pictures.map((picture) => {
    const shot = shotOf(picture)
    const name = `${shot.place} ${shot.shows} ${shot.from}`
    const shown = known.get(name) ?? draw(shot)
    known.set(name, shown)
    return { ...picture, ...shown }
  })
}

function shotOf({ story, taken, purpose }: Picture): Shot {
  const { category, key: place } = story.note
  if (purpose === 'report') return { category, place, shows: 'trouble', from: 0 }
  const repairs = story.taken.filter(({ kind, at }) => kind === 'fix' && at <= taken.at)
  return { category, place, shows: 'repair', from: repairs.length }
}

function draw(shot: Shot): Shown {
  const photo = cleanPhoto(drawShot(shot))
  if (typeof photo === 'string') throw new Error(`the picture of ${shot.place} is ${photo}`)
  const hash = createHash('sha256').update(photo.bytes).digest('hex')
  return { ...photo, key: `photos/${hash}` }
}

const idOf = ({ story, taken }: Picture): string => `${story.id}-${taken.after.seq}`

/** What was sent. */
export function photoRow(picture: Drawn): Row {
  const { taken, purpose, key, bytes, width, height } = picture
  return {
    id: idOf(picture),
    key,
    type: 'image/png',
    bytes: bytes.length,
    width,
    height,
    person_id: senderOf(taken),
    community_id: taken.after.communityId,
    purpose,
    sent_at: taken.at,
  }
}

/** What it is of. */
export function issuePhotoRow(picture: Drawn): Row {
  const { story, taken, key } = picture
  const { seq } = taken.after
  const name = `${seq}-0-${key.slice(-8)}.png`
  return { issue_id: story.id, seq, position: 0, name, photo_id: idOf(picture) }
}

/** That it was sent. */
export function photoSentRow(picture: Drawn): Row {
  const { story, taken } = picture
  return {
    community_id: taken.after.communityId,
    kind: 'photo.sent',
    subject: `photo:${idOf(picture)}`,
    actor: taken.by === 'organisation' ? linkOf(story.id) : taken.by,
    audience: 'coordinators',
    at: taken.at,
    payload: JSON.stringify({ photo: idOf(picture) }),
  }
}

/** What comes by the link of an organisation is kept for whoever made the link. */
const senderOf = ({ by }: Taken): string =>
  by === 'organisation' ? castMember('coordinator').id : by
