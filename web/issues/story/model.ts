import { batch, type Signal, signal } from '@preact/signals'
import { type Change, change, type Refusal, send } from '../../app/change.ts'
import type { IssueStory } from '../page.ts'
import { readStory } from '../read.ts'

/** What is under way, as it was pressed. */
export type StoryAct = 'met' | 'follow' | 'reopen' | 'verify'

/** One report as a page of its own holds it. */
export interface Story {
  readonly no: number
  readonly slug: string
  readonly story: Signal<IssueStory>
  readonly acting: Signal<StoryAct | null>
  readonly refusal: Signal<Refusal | null>
  /** what was last done, in words */
  readonly said: Signal<string>
  /** the reader has said here that they met it too */
  readonly met: Signal<boolean>
}

export const openStory = (story: IssueStory): Story => ({
  no: story.issue.no,
  slug: story.issue.community,
  story: signal(story),
  acting: signal<StoryAct | null>(null),
  refusal: signal<Refusal | null>(null),
  said: signal(''),
  met: signal(false),
})

/** Fetches it afresh; what is there stays where that fails. */
export async function lookAgain({ no, story }: Story): Promise<void> {
  const fresh = await readStory(no).catch(() => null)
  if (fresh) story.value = fresh
}

/** Says that the reader met it too, so that nobody has to report it twice. */
export async function meet(on: Story, says: string): Promise<void> {
  const done = await carryOut(on, 'met', change(`/api/issues/${on.no}/meeting`), says)
  if (done) on.met.value = true
}

export const follow = (on: Story, method: 'PUT' | 'DELETE', says: string): Promise<boolean> =>
  carryOut(on, 'follow', change(`/api/issues/${on.no}/following`, {}, method), says)

export const reopen = (on: Story, because: string, says: string): Promise<boolean> =>
  carryOut(on, 'reopen', step(on, 'reopening', { because }), says)

/** Confirms by a photo that was sent before. */
export const verify = (on: Story, photo: string, says: string): Promise<boolean> =>
  carryOut(on, 'verify', step(on, 'verification', { photo }), says)

// Whoever takes a step names the last one that they have seen.
const step = ({ no, story }: Story, resource: string, more: object): Change =>
  change(`/api/issues/${no}/${resource}`, { after: story.peek().issue.seq, ...more })

async function carryOut(on: Story, act: StoryAct, wish: Change, says: string): Promise<boolean> {
  batch(() => {
    on.acting.value = act
    on.refusal.value = null
    on.said.value = ''
  })
  const told = await send(wish)
  await lookAgain(on)
  batch(() => {
    on.acting.value = null
    if (told.ok) on.said.value = says
    else on.refusal.value = told.refusal
  })
  return told.ok
}
