import { presenceAt } from '../../domain/stations/presence.ts'
import { useFrame } from '../app/frame.ts'
import { telLink } from '../app/links.ts'
import { momentWords } from '../app/moment-words.ts'
import type { PlaceItem } from '../app/page.ts'
import { useStationWords } from './words.ts'

interface LineProps {
  readonly place: Pick<PlaceItem, 'station' | 'phone'>
  readonly timeZone: string
  readonly now: number
}

/** Beside the door of a station: whether it is shut, and who is there. Of other places there is nothing to say. */
export function StandingLine({ place, timeZone, now }: LineProps) {
  const t = useStationWords()
  const { station, phone } = place
  if (!station) return null
  const { state, because, present_until } = station
  return (
    <>
      {state === 'open' ? null : (
        <p class="standing-state">
          <strong>{t.standings[state]}</strong>
          {state === 'suspended' && because ? ` · ${t.because(because)}` : null}
        </p>
      )}
      <PresenceLine presentUntil={present_until} phone={phone} timeZone={timeZone} now={now} />
    </>
  )
}

/** What a station does, how it looks, and its plaque. */
export function Standing({ place, slug }: { place: PlaceItem; slug: string }) {
  const t = useStationWords()
  const { station, kind } = place
  if (!station) return null
  const { services, plaque, photo } = station
  return (
    <section class="standing">
      {services.length > 0 ? (
        <>
          <h2>{t.services}</h2>
          <ul class="standing-services">
            {services.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      {photo ? <img class="standing-photo" src={photo} alt={t.photoAlt} loading="lazy" /> : null}
      {plaque ? <p class="quiet">{t.plaque(plaque.no, plaque.on)}</p> : null}
      {kind === 'station' ? (
        <p>
          <a href={`/c/${slug}/stations`}>{t.allStations}</a>
        </p>
      ) : null}
    </section>
  )
}

interface PresenceProps {
  readonly presentUntil: number | null
  readonly phone: string | null
  readonly timeZone: string
  readonly now: number
}

/** Whether the master is there; else whom to call. A station without a master says nothing. */
export function PresenceLine({ presentUntil, phone, timeZone, now }: PresenceProps) {
  const { lang } = useFrame()
  const t = useStationWords()
  const presence = presenceAt(presentUntil, now)
  if (presence === 'none') return null
  if (presence === 'here') {
    return (
      <p class="presence" data-presence="here">
        {t.here(momentWords(presentUntil ?? 0, timeZone, lang).clock)}
      </p>
    )
  }
  return (
    <p class="presence" data-presence="away">
      {phone ? (
        <>
          {t.awayCall} <a href={telLink(phone)}>{phone}</a>
        </>
      ) : (
        t.away
      )}
    </p>
  )
}
