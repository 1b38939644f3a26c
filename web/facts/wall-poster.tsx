import { useSignal } from '@preact/signals'
import { change, send } from '../app/change.ts'
import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { refusalWords } from '../app/refusal-words.ts'
import { placeTitle } from '../app/title.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Qr } from '../ui/qr.tsx'
import type { WallAnswer } from './answers.ts'
import type { BoardProps } from './slot.tsx'
import { useFactWords } from './words.ts'

/** For who keeps the place: the code that hangs on its wall, to print and to renew. */
export function WallPoster({ place, community }: BoardProps) {
  const { lang } = useFrame()
  const t = useFactWords()
  const { path, said, busy, show, renew, hide } = useWall(place.id)
  const name = placeTitle(place, lang)
  return (
    <section class="wall-part">
      <h3>{t.wall.heading}</h3>
      <p class="quiet">{t.wall.lead}</p>
      {path === null ? (
        <button class="button" type="button" disabled={busy} onClick={show}>
          {t.wall.show}
        </button>
      ) : (
        <>
          <div class="wall-poster">
            <b>{t.wall.question}</b>
            <Qr text={new URL(path, location.href).href} label={t.wall.label} />
            <b>{t.wall.scan}</b>
            <span>
              {name} · {named(community, lang)}
            </span>
          </div>
          <p class="detail-acts">
            <button class="button" type="button" onClick={printPoster}>
              <Icon name="print" /> {t.wall.print}
            </button>
            <button class="button" type="button" onClick={hide}>
              {t.wall.hide}
            </button>
            <ConfirmButton
              label={t.wall.renew}
              question={t.wall.renewSure}
              yes={t.wall.renewYes}
              no={t.wall.renewNo}
              busy={busy}
              act={renew}
            />
          </p>
        </>
      )}
      <p role="status">{said}</p>
    </section>
  )
}

function useWall(placeId: string) {
  const { lang } = useFrame()
  const t = useFactWords()
  const path = useSignal<string | null>(null)
  const said = useSignal('')
  const busy = useSignal(false)
  const address = `/api/places/${placeId}/wall`
  const read = async () => {
    const answer = await fetch(address, { cache: 'no-store' }).catch(() => null)
    if (answer?.ok) path.value = ((await answer.json()) as WallAnswer).path
    else said.value = refusalWords(lang)({ error: answer ? 'fault' : 'no_network' })
  }
  const during = (act: () => Promise<void>) => async () => {
    said.value = ''
    busy.value = true
    await act()
    busy.value = false
  }
  const renew = async () => {
    const told = await send(change(address))
    if (told.ok) await read()
    said.value = told.ok ? t.wall.renewed : refusalWords(lang)(told.refusal)
  }
  return {
    path: path.value,
    said: said.value,
    busy: busy.value,
    show: during(read),
    renew: during(renew),
    hide: () => (path.value = null),
  }
}

/** Prints the poster alone. */
function printPoster(): void {
  const { dataset } = document.documentElement
  dataset.poster = ''
  addEventListener('afterprint', () => delete dataset.poster, { once: true })
  print()
}
