import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useFrame, useWords } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { MapArea } from '../app/map-area.tsx'
import { ModelProvider } from '../app/model-context.ts'
import { CIRCLE_MINUTES } from '../app/page.ts'
import { Attribution } from '../map/attribution.tsx'
import { EmbedIssues } from './issues.tsx'
import { createEmbed, type Embed } from './model.ts'
import type { EmbedPage } from './page.ts'
import { EmbedPlaces } from './places.tsx'
import { useEmbedWords } from './words.ts'

/** Makes the frame live; returns how to stop. The browser's entry hands it to the view. */
type EnlivenEmbed = (embed: Embed, main: HTMLElement) => () => void

interface EmbedProps {
  readonly page: EmbedPage
  readonly enliven?: EnlivenEmbed
}

/** The map of a community in somebody else's page: reads alone, remembers nothing. */
export function EmbedView({ page, enliven }: EmbedProps) {
  const frame = useFrame()
  const embed = useMemo(() => createEmbed(page, frame), [])
  const main = useRef<HTMLElement>(null)
  useEffect(() => enliven?.(embed, main.current as HTMLElement), [])
  const words = useWords()
  const { layers, controls, kiosk } = page.options
  return (
    <ModelProvider value={embed.model}>
      <main class="embed" id="content" ref={main} data-controls={controls} data-kiosk={kiosk}>
        <Head embed={embed} />
        <div class="embed-map">
          <MapArea />
          <Wrong embed={embed} />
          <Attribution community={page.community} mapNumber={frame.mapNumber} lang={frame.lang} />
        </div>
        <div class="embed-list">
          {layers.includes('places') ? <EmbedPlaces embed={embed} /> : null}
          {page.issues ? <EmbedIssues page={page} issues={page.issues} /> : null}
          {page.community.fictional ? <p class="quiet">{words.footer.fictional}</p> : null}
        </div>
      </main>
    </ModelProvider>
  )
}

/** Where one is, in a sentence how much is near, and the way to the whole page. */
function Head({ embed }: { embed: Embed }) {
  const { lang } = useFrame()
  const t = useEmbedWords()
  const words = useWords()
  const { community, circle, options } = embed.page
  const near = Object.values(embed.model.counts.value).reduce((sum, count) => sum + count, 0)
  return (
    <header class="embed-head">
      <div>
        <h1>{named(community, lang)}</h1>
        <p class="quiet">
          {circle.offStreet ? words.circle.offStreet : words.circle.summary(near, CIRCLE_MINUTES)}
        </p>
      </div>
      {options.kiosk ? null : (
        <a class="button" href={embed.full.value} target="_blank" rel="noopener">
          {t.open}
          <span class="unseen">（{t.opens}）</span>
        </a>
      )}
    </header>
  )
}

function Wrong({ embed }: { embed: Embed }) {
  const t = useEmbedWords()
  return (
    <p class="embed-wrong" role="status">
      {embed.wrong.value === 'tiles' ? t.tilesMissing : ''}
    </p>
  )
}
