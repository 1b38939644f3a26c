import { isStanding } from '../../../domain/stations/life.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { placePath, writePoint } from '../../app/links.ts'
import { momentWords } from '../../app/moment-words.ts'
import { useNow } from '../../app/use-now.ts'
import type { StationItem, StationsPage } from '../page.ts'
import { PresenceLine } from '../standing.tsx'
import type { StationsModel } from './model.ts'
import { StationSteps } from './steps.tsx'
import { useLifeWords } from './words.ts'

interface CardProps {
  readonly model: StationsModel
  readonly page: StationsPage
  readonly station: StationItem
}

/** One station: what it is called, how it stands, who is there, what can be done about it. */
export function StationCard({ model, page, station }: CardProps) {
  const { lang } = useFrame()
  const t = useLifeWords()
  const { id, at, state, because, plaque, services, proposed } = station
  const name = named(station, lang)
  return (
    <li class="station-card" data-station={id} data-state={state}>
      <h2>{isStanding(state) ? <a href={placePath(id)}>{name}</a> : name}</h2>
      <p>
        <span class="station-state" data-open={state === 'open' ? station.open : undefined}>
          {state === 'open' ? t.doors[station.open] : t.states[state]}
        </span>
        {station.mine ? <span class="quiet"> · {t.mine}</span> : null}
      </p>
      {proposed?.by && !station.mine ? (
        <p class="quiet">
          {t.proposedBy(proposed.by, momentWords(proposed.at, page.community.time_zone, lang).date)}
        </p>
      ) : null}
      {because && state !== 'open' ? <p>{t.because(because)}</p> : null}
      {isStanding(state) ? <There station={station} page={page} /> : null}
      {services.length > 0 ? <p class="quiet">{services.join(' · ')}</p> : null}
      {plaque ? <p class="quiet">{t.plaque(plaque.no, plaque.on)}</p> : null}
      {isStanding(state) ? null : (
        <p>
          <a href={`/c/${page.community.slug}?from=${writePoint(at)}`}>{t.onMap}</a>
        </p>
      )}
      <StationSteps model={model} station={station} timeZone={page.community.time_zone} />
    </li>
  )
}

/** Who is there; to the desk also that there is nobody who could be. */
function There({ station, page }: { station: StationItem; page: StationsPage }) {
  const t = useLifeWords()
  const now = useNow()
  const { community, isDesk } = page
  if (station.present_until !== null) {
    return (
      <PresenceLine
        presentUntil={station.present_until}
        phone={station.phone}
        timeZone={community.time_zone}
        now={now}
      />
    )
  }
  if (!isDesk) return null
  return (
    <p class="quiet">
      {t.noMaster} · <a href={`/c/${community.slug}/people`}>{t.inviteMaster}</a>
    </p>
  )
}
