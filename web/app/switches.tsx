import { useSignal } from '@preact/signals'
import { useFrame, useWords } from './frame.ts'
import type { TextSize, Theme } from './page.ts'
import { keepSize, keepTheme } from './preferences.ts'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const SIZES: readonly TextSize[] = ['normal', 'elder']

/** How the page looks to this reader; kept in a cookie, so that the server already draws it so. */
export function Switches() {
  const frame = useFrame()
  const t = useWords()
  const theme = useSignal(frame.theme)
  const size = useSignal(frame.size)
  const chooseTheme = (chosen: Theme) => {
    theme.value = chosen
    keepTheme(chosen)
  }
  const chooseSize = (chosen: TextSize) => {
    size.value = chosen
    keepSize(chosen)
  }
  return (
    <div class="switches">
      <div class="segments">
        {SIZES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={size.value === each}
            onClick={() => chooseSize(each)}
          >
            {each === 'elder' ? t.bigText : t.normalText}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame inside a frame */}
      <div class="segments" role="group" aria-label={t.theme.label}>
        {THEMES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={theme.value === each}
            onClick={() => chooseTheme(each)}
          >
            {t.theme[each]}
          </button>
        ))}
      </div>
    </div>
  )
}
