import { useFrame } from '../app/frame.ts'
import type { PlaceItem } from '../app/page.ts'
import { doorWords } from './door-words.ts'

export function Door({
  place,
  timeZone,
  now,
}: {
  place: PlaceItem
  timeZone: string
  now: number
}) {
  const { lang } = useFrame()
  const { tone, text } = doorWords(place, now, timeZone, lang)
  return (
    <span class="door" data-tone={tone}>
      {text}
    </span>
  )
}
