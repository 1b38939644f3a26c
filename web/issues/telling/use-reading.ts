import { useMemo } from 'preact/hooks'
import { useFrame } from '../../app/frame.ts'
import type { Community } from '../../app/page.ts'
import { useNow } from '../../app/use-now.ts'
import type { Reading } from './moment.ts'

/** How a page is read just now. Its own clock is exact; the frame's ends with the minute before. */
export function useReading(page: { readonly now: number; readonly community: Community }): Reading {
  const { lang } = useFrame()
  const now = Math.max(page.now, useNow())
  const timeZone = page.community.time_zone
  return useMemo(() => ({ now, lang, timeZone }), [now, lang, timeZone])
}
