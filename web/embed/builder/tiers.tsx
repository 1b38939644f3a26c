import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Qr } from '../../ui/qr.tsx'
import { elementCode, fittedCode, linkOf, type Snippet } from '../code.ts'
import { useBuilderWords } from './words.ts'

/** Three ways onto a website, the best first; each with its code and what it is. */
export function Tiers({ snippet }: { snippet: Snippet }) {
  const t = useBuilderWords()
  const link = linkOf(snippet)
  return (
    <section class="builder-tiers" aria-labelledby="builder-code">
      <h2 id="builder-code">{t.code}</h2>
      <p class="quiet">{t.needAllowed}</p>
      <Tier {...t.tiers.element} code={elementCode(snippet)} />
      <Tier {...t.tiers.iframe} code={fittedCode(snippet)} />
      <p class="quiet">{t.oembed}</p>
      <Tier {...t.tiers.link} code={link} />
      <figure class="builder-qr">
        <Qr text={link} label={t.codeAlt} />
        <figcaption class="quiet">{t.scan}</figcaption>
      </figure>
    </section>
  )
}

function Tier({ name, what, code }: { name: string; what: string; code: string }) {
  const t = useBuilderWords()
  const said = useSignal('')
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    // Where the clipboard is closed, the text lies there marked.
    field.current?.select()
    const done = await (navigator.clipboard?.writeText(code) ?? Promise.reject()).then(
      () => true,
      () => false,
    )
    said.value = done ? t.copied : t.copyFailed
  }
  return (
    <article class="builder-tier">
      <h3>{name}</h3>
      <p>{what}</p>
      <textarea
        ref={field}
        readOnly
        rows={code.split('\n').length + 2}
        aria-label={name}
        spellcheck={false}
        value={code}
      />
      <p class="builder-copy needs-script">
        <button class="button" type="button" onClick={() => void copy()}>
          {t.copy}
        </button>
        <span role="status">{said.value}</span>
      </p>
    </article>
  )
}
