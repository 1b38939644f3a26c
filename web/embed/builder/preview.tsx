import { EMBED_HEIGHT, frameOf, type Snippet } from '../code.ts'
import { useBuilderWords } from './words.ts'

/** The frame as it will be, at the width that the page has for it. */
export function Preview({ snippet }: { snippet: Snippet }) {
  const t = useBuilderWords()
  return (
    <section class="builder-preview" aria-labelledby="builder-preview">
      <h2 id="builder-preview">{t.preview}</h2>
      <iframe
        title={t.previewTitle}
        src={frameOf(snippet)}
        height={EMBED_HEIGHT}
        loading="lazy"
        allow="fullscreen"
      />
    </section>
  )
}
