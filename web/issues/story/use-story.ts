import { useEffect, useMemo } from 'preact/hooks'
import { listen } from '../../live/socket.ts'
import { followIssues } from '../follow.ts'
import type { IssuePage } from '../page.ts'
import { lookAgain, openStory, type Story } from './model.ts'

/** Opens the report that came with the page, and keeps it as it is now while it is looked at. */
export function useStory(page: IssuePage): Story {
  const story = useMemo(() => openStory(page.story), [])
  useEffect(() => {
    const live = listen(story.slug)
    const look = () => void lookAgain(story)
    const stop = followIssues(live, {
      changed: (numbers) => {
        if (numbers.includes(story.no)) look()
      },
      missed: look,
    })
    return () => {
      stop()
      live.close()
    }
  }, [])
  return story
}
