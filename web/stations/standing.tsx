import { presenceAt } from '../../domain/stations/presence.ts'
import { useFrame } from '../app/frame.ts'
import { telLink } from '../app/links.ts'
import type { PlaceItem } from '../app/page.ts'
import { clockWords } from './clock-words.ts'
import { useStationWords } from './words.ts'

interface StandingProps {
  readonly place: Pick<PlaceItem, 'kind' | 'station' | 'phone'>
  readonly slug: string
  readonly timeZone: string
  readonly now: number
}

/** How a station stands, who is there, and what it does; of other places there is nothing to say. */
export function Standing({ place, slug, timeZone, now }: StandingProps) {
  const t = useStationWords()
  const { station, phone } = place
  if (!station) return null
  const { state, because, services, plaque, photo } = station
  return (
    <section class="standing" data-state={state}>
      {state === 'open' ? null : (
        <p class="standing-state">
          <strong>{t.standings[state]}</strong>
          {state === 'suspended' && because ? ` · ${t.because(because)}` : null}
        </p>
      )}
      <PresenceLine
        presentUntil={station.present_until}
        phone={phone}
        timeZone={timeZone}
        now={now}
      />
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
      {place.kind === 'station' ? (
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
        {t.here(clockWords(presentUntil ?? 0, timeZone, lang))}
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
