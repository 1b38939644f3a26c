import { effect } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { type Live, listen } from '../../live/socket.ts'
import { followIssues } from '../follow.ts'
import type { IssuePage } from '../page.ts'
import { lookAgain, openStory, type Story } from './model.ts'

/** Opens the report that came with the page, and keeps it as it is now while it is looked at. */
export function useStory(page: IssuePage): Story {
  const story = useMemo(() => openStory(page.story), [])
  useEffect(() => {
    const live = listen(story.slug)
    const look = () => void lookAgain(story)
    const stopFirst = onceHeard(live, look)
    const stop = followIssues(live, {
      changed: (numbers) => {
        if (numbers.includes(story.no)) look()
      },
      missed: look,
    })
    return () => {
      stopFirst()
      stop()
      live.close()
    }
  }, [])
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
