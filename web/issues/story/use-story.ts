import { effect } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Live } from '../../live/socket.ts'
import { useLive } from '../../live/use-live.ts'
import { followIssues } from '../follow.ts'
import type { IssuePage } from '../page.ts'
import { lookAgain, openStory, type Story } from './model.ts'

/** Opens the report that came with the page, and keeps it as it is now while it is looked at. */
export function useStory(page: IssuePage): Story {
  const story = useMemo(() => openStory(page.story), [])
  const look = () => void lookAgain(story)
  const changed = (numbers: readonly number[]) => {
    if (numbers.includes(story.no)) look()
  }
  useLive(story.slug, (live) => [
    onceHeard(live, look),
    followIssues(live, { changed, missed: look }),
  ])
  return story
}

/** What happened while the page was on its way, the room has told to those who were there. */
function onceHeard({ model }: Live, look: () => void): () => void {
  let isFirst = true
  return effect(() => {
    if (!isFirst || model.state.value === 'connecting') return
    isFirst = false
    look()
  })
}
