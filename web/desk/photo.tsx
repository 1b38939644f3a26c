import { useRef } from 'preact/hooks'
import { useDeskWords } from './words.ts'

/** A photo that was sent as proof; a press shows it large, Escape closes it. */
export function Photo({ src, alt }: { src: string; alt: string }) {
  const t = useDeskWords()
  const large = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button class="photo" type="button" onClick={() => large.current?.showModal()}>
        <img src={src} alt={alt} loading="lazy" />
        <span>{t.row.photo}</span>
      </button>
      <dialog class="dialog" data-shape="picture" ref={large} aria-label={alt}>
        <img src={src} alt={alt} loading="lazy" />
        <form method="dialog">
          <button class="button" type="submit">
            {t.row.photoClose}
          </button>
        </form>
      </dialog>
    </>
  )
}
