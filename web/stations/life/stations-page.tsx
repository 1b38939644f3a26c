import { useMemo } from 'preact/hooks'
import { isStanding } from '../../../domain/stations/life.ts'
import { presenceAt } from '../../../domain/stations/presence.ts'
import { Footer } from '../../app/footer.tsx'
import { useFrame } from '../../app/frame.ts'
import { Header } from '../../app/header.tsx'
import { named } from '../../app/i18n.ts'
import { signInLink } from '../../app/links.ts'
import { useNow } from '../../app/use-now.ts'
import { useOnReturn } from '../on-return.ts'
import type { StationsPage } from '../page.ts'
import { StationCard } from './card.tsx'
import { refresh, type StationsModel, stationsModel } from './model.ts'
import { ProposeForm } from './propose.tsx'
import { useLifeWords } from './words.ts'

/** The stations of a community: how each stands, who is there; propose one; for the desk, its plaque. */
export function StationsView({ page }: { page: StationsPage }) {
  const { lang } = useFrame()
  const t = useLifeWords()
  const { community } = page
  const model = useMemo(() => stationsModel(page), [page])
  useOnReturn(() => refresh(model))
  const stations = model.stations.value
  return (
    <div class="plain-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a href={`/c/${community.slug}`}>{named(community, lang)}</a>
        <h1>{t.heading}</h1>
        <Summary model={model} />
        <p>
          <a href="#propose">{t.proposeDown}</a>
        </p>
        {model.isStale.value ? <p class="banner">{t.stale}</p> : null}
        <p class="stations-said" role="status">
          {model.said.value}
        </p>
        {stations.length === 0 ? <p>{t.none}</p> : null}
        <ul class="station-cards">
          {stations.map((station) => (
            <StationCard key={station.id} model={model} page={page} station={station} />
          ))}
        </ul>
        <section class="station-propose" id="propose">
          <h2>{t.propose}</h2>
          <p>{t.proposeLead}</p>
          {page.isSignedIn ? (
            <ProposeForm model={model} page={page} />
          ) : (
            <a class="button" data-weight="primary" href={signInLink(hereWith(page))}>
              {t.signIn}
            </a>
          )}
        </section>
      </main>
      <Footer community={community} />
    </div>
  )
}

/** Where to come back to: to the shop that was to be proposed, if there was one. */
const hereWith = ({ community, host }: StationsPage): string =>
  `/c/${community.slug}/stations${host ? `?host=${encodeURIComponent(host.id)}` : ''}`

function Summary({ model }: { model: StationsModel }) {
  const t = useLifeWords()
  const now = useNow()
  const stations = model.stations.value
  const standing = stations.filter(({ state }) => isStanding(state))
  const open = standing.filter((station) => station.open === 'open').length
  const here = standing.filter((each) => presenceAt(each.present_until, now) === 'here').length
  const waiting = stations.filter(({ state }) => state === 'proposed').length
  return (
    <p>
      <strong>{t.summary(standing.length, open, here)}</strong>
      {waiting > 0 ? ` · ${t.waiting(waiting)}` : null}
    </p>
  )
}
