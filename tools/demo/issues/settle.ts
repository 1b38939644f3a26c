import { readFile } from 'node:fs/promises'
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Store } from '../../store.ts'
import type { LocatedIssue, Seed } from '../seed/seed.ts'
import { type Home, homeToSettle, whereabouts } from './home.ts'
import { journalOf } from './journal.ts'
import { drawn, photoRows, picturesOf } from './photos.ts'
import { issueOf, play } from './play.ts'
import { responderRows } from './responders.ts'
import { rowsOf } from './rows.ts'
import type { Story } from './story.ts'

/**
 * Puts the reports of the demonstration into its neighbourhood: every state, with all that led there,
 * their photos, and who puts things right. Where there are reports already, or no seed was drawn,
 * nothing is done.
 *
 * @param seedFile what was drawn beside the streets
 */
export async function settleIssues(
  { db, files }: Pick<Store, 'db' | 'files'>,
  slug: string,
  seedFile: string,
  now: number,
): Promise<void> {
  const seed = await readFile(seedFile, 'utf8').catch(() => null)
  const home = seed === null ? null : await homeToSettle(db, slug)
  if (!home || seed === null) return
  const stories = storiesOf((JSON.parse(seed) as Seed).issues, home, now)
  const pictures = stories.flatMap(picturesOf).map(drawn)
  // The bytes first: a row that points at nothing would be worse than bytes that nobody points at.
  for (const { key, bytes } of pictures)
    await files.put(key, bytes, { httpMetadata: { contentType: 'image/png' } })
  // One batch, which is one transaction: ended at any moment, a later start begins anew.
  await db.batch([
    ...responderRows(db, home, now),
    ...stories.flatMap((story) => rowsOf(db, story)),
    ...pictures.flatMap((picture) => photoRows(db, picture, home.id)),
    ...journalled(db, stories),
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

const journalled = (db: D1Database, stories: readonly Story[]): D1PreparedStatement[] =>
  stories
    .flatMap((story) => journalOf(db, story))
    .toSorted((a, b) => a.at - b.at)
    .map(({ row }) => row)
