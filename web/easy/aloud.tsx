import { useFrame } from '../app/frame.ts'
import { Sign } from './signs.tsx'
import { reading, readOrStop, voice } from './speech.ts'
import { useEasyWords } from './words.ts'

interface AloudProps {
  readonly text: string
  /** what the button says where it is more than a sign */
  readonly label?: string
}

/** Reads a text aloud, and stops when it is pressed again; there only where the device has a voice. */
export function Aloud({ text, label }: AloudProps) {
  const { lang } = useFrame()
  const t = useEasyWords().aloud
  if (!voice.value) return null
  const isRead = reading.value === text
  const says = isRead ? t.stop : (label ?? t.read)
  return (
    <button
      class="button easy-aloud"
      data-shape={label ? undefined : 'square'}
      type="button"
      aria-label={label ? undefined : `${says} ${text}`}
      aria-pressed={isRead}
      onClick={() => readOrStop(text, lang)}
    >
      <Sign name={isRead ? 'stop' : 'aloud'} />
      {label ? says : null}
    </button>
  )
}
