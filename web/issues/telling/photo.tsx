import { useRef } from 'preact/hooks'
import { inPlace } from '../../app/use-link.ts'
import { useTellingWords } from './words.ts'

/** A photo that a press shows large; without scripts it is a link to itself. */
export function Photo({ src, alt }: { src: string; alt: string }) {
  const t = useTellingWords()
  const large = useRef<HTMLDialogElement>(null)
  return (
    <>
      <a
        class="issue-photo"
        href={src}
        aria-label={`${alt} · ${t.enlarge}`}
        onClick={inPlace(() => large.current?.showModal())}
      >
        <img src={src} alt="" loading="lazy" />
      </a>
      <dialog class="issue-photo-large" ref={large} aria-label={alt}>
        <img src={src} alt={alt} loading="lazy" />
        <form method="dialog">
          <button class="button" type="submit">
            {t.close}
          </button>
        </form>
      </dialog>
    </>
  )
}
