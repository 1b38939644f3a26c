import type { EmbedLostPage } from './page.ts'
import { useEmbedWords } from './words.ts'

/** Says in somebody else's page that the map it asks for is not there, where else nothing would be. */
export function EmbedLostView(_: { page: EmbedLostPage }) {
  const t = useEmbedWords()
  return (
    <main class="embed-lost" id="content">
      <h1>{t.lostTitle}</h1>
      <p>{t.lost}</p>
      <p>
        <a class="button" href="/" target="_blank" rel="noopener">
          {t.lostOpen}
        </a>
      </p>
    </main>
  )
}
