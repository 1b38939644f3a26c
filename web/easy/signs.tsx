import { Icon } from '../ui/icon.tsx'
import { ICONS, type IconName } from '../ui/icons.ts'

/** Strokes of the elder view's own signs, in a 24 × 24 box; others are those of every page. */
const OWN = {
  wish: 'M12 20C6 15.5 3 12 3 8.6A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 9 1.6C21 12 18 15.5 12 20Z',
  aloud: 'M4 10v4h3l5 4V6L7 10ZM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  stop: 'M7 7h10v10H7Z',
} as const

export type SignName = keyof typeof OWN | IconName

export function Sign({ name }: { name: SignName }) {
  if (name in ICONS) return <Icon name={name as IconName} />
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={OWN[name as keyof typeof OWN]} />
    </svg>
  )
}
