import { useEffect, useMemo } from 'preact/hooks'
import type { Community } from '../app/page.ts'
import { createHearing } from './model.ts'
import { NewsSection } from './news-section.tsx'
import { WantsSection } from './wants-section.tsx'

/** What somebody hears of reports, and what they want to hear of. */
export function HearingSections({ communities }: { communities: readonly Community[] }) {
  const hearing = useMemo(createHearing, [])
  useEffect(() => void hearing.refresh(), [hearing])
  return (
    <>
      <NewsSection hearing={hearing} />
      <WantsSection hearing={hearing} communities={communities} />
    </>
  )
}
