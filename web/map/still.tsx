import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useFrame, useWords } from '../app/frame.ts'
import { writePoint } from '../app/links.ts'
import type { CircleModel } from '../app/model.ts'
import { useModel } from '../app/model-context.ts'
import { Attribution } from './attribution.tsx'
import { watchCovered } from './covered.ts'
import './still.css'

/** The circle as the house draws it, for who has no map to look at; nothing where it cannot be had. */
export function Still() {
  const model = useModel()
  const { mapNumber } = useFrame()
  const t = useWords()
  const here = useRef<HTMLDivElement>(null)
  const picture = usePicture(addressOf(model))
  useEffect(() => watchCovered(here.current?.parentElement as HTMLElement), [])
  return (
    <div class="still" ref={here}>
      {picture ? (
        <>
          <Drawn picture={picture} label={t.circle.still} />
          <Attribution community={model.community} mapNumber={mapNumber} lang={model.lang} />
        </>
      ) : null}
    </div>
  )
}

/** On a canvas, as the map would be: an image that comes late would pass for the page's main content. */
function Drawn({ picture, label }: { picture: HTMLImageElement; label: string }) {
  const paper = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = paper.current as HTMLCanvasElement
    const side = Math.max(canvas.clientWidth, canvas.clientHeight) * devicePixelRatio
    canvas.width = canvas.height = Math.round(side)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }, [picture])
  return <canvas ref={paper} role="img" aria-label={label} />
}

/** The picture at an address once it has come, and the one before until then; null where it does not come. */
function usePicture(address: string): HTMLImageElement | null {
  const picture = useSignal<HTMLImageElement | null>(null)
  useEffect(() => {
    let isWanted = true
    const image = new Image()
    const take = (come: HTMLImageElement | null) => {
      if (isWanted) picture.value = come
    }
    image.src = address
    image.decode().then(
      () => take(image),
      () => take(null),
    )
    return () => {
      isWanted = false
    }
  }, [address])
  return picture.value
}

const addressOf = ({ community, start, pace, lang }: CircleModel): string =>
  `/c/${community.slug}/circle.svg?from=${writePoint(start.value)}&pace=${pace.value}&lang=${lang}`
