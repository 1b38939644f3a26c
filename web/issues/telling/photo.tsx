import { useRef } from 'preact/hooks'
import { inPlace } from '../../app/use-link.ts'
import { CoverPart } from '../cover/cover-part.tsx'
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
      <dialog class="dialog" data-shape="picture" ref={large} aria-label={alt}>
        <img src={src} alt={alt} loading="lazy" />
        <div class="dialog-acts">
          <form method="dialog">
            <button class="button" type="submit">
              {t.close}
            </button>
          </form>
          <CoverPart src={src} />
        </div>
      </dialog>
    </>
  )
}
