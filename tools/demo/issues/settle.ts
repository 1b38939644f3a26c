import { readFile } from 'node:fs/promises'
import type { Store } from '../../store.ts'
import type { LocatedIssue, Seed } from '../seed/seed.ts'
import { type Home, homeToSettle, whereabouts } from './home.ts'
import { journalOf } from './journal.ts'
import { drawAll, issuePhotoRow, photoRow, photoSentRow, picturesOf } from './photos.ts'
import { issueOf, play } from './play.ts'
import { addedRows, organisationRows, routeRows } from './responders.ts'
import { followerRows, inserted, issueRow, stepRows } from './rows.ts'
import type { Story } from './story.ts'

/**
 * Puts the reports of the demonstration into its neighbourhood: every state, with all that led there,
 * their photos, and who puts things right. Where there are reports already, or no seed was drawn,
 * nothing is done.
 *
 * @param seedFile what was drawn beside the streets
 */
export async function settleIssues(
  store: Pick<Store, 'db' | 'files'>,
  slug: string,
  seedFile: string,
  now: number,
): Promise<void> {
  const { db } = store
  const seed = await readFile(seedFile, 'utf8').catch(() => null)
  const home = seed === null ? null : await homeToSettle(db, slug)
  if (!home || seed === null) return
  const stories = storiesOf((JSON.parse(seed) as Seed).issues, home, now)
  const pictures = drawAll(stories.flatMap(picturesOf))
  // The bytes first: a row that points at nothing would be worse than bytes that nobody points at.
  const files = new Map(pictures.map(({ key, bytes }) => [key, bytes]))
  await Promise.all(
    [...files].map(([key, bytes]) =>
      store.files.put(key, bytes, { httpMetadata: { contentType: 'image/png' } }),
    ),
  )
  const journal = [
    ...addedRows(home, now),
    ...pictures.map(photoSentRow),
    ...stories.flatMap(journalOf),
  ].toSorted((a, b) => Number(a.at) - Number(b.at))
  // One batch, which is one transaction: ended at any moment, a later start begins anew.
  await db.batch([
    inserted(db, 'organisation', organisationRows(home, now)),
    inserted(db, 'route', routeRows(home)),
    inserted(db, 'issue', stories.map(issueRow)),
    inserted(db, 'issue_step', stories.flatMap(stepRows)),
    inserted(db, 'issue_follower', stories.flatMap(followerRows)),
    inserted(db, 'photo', pictures.map(photoRow)),
    inserted(db, 'issue_photo', pictures.map(issuePhotoRow)),
    inserted(db, 'journal', journal),
  ])
}

function storiesOf(notes: readonly LocatedIssue[], home: Home, now: number): Story[] {
  return notes
    .toSorted((a, b) => b.hoursAgo - a.hoursAgo)
    .map((note, i) => {
      const where = whereabouts(home, note.at)
      return { note, id: issueOf(note.key), taken: play(note, home.nextNo + i, where, now) }
    })
}
