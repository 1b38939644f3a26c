import { useEffect, useMemo } from 'preact/hooks'
import { ITEMS } from '../../domain/stations/item.ts'
import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { named } from '../app/i18n.ts'
import { placePath } from '../app/links.ts'
import { AboutForm } from './keep/about-form.tsx'
import { DoorSwitch } from './keep/door-switch.tsx'
import { postModel, refreshStation } from './keep/model.ts'
import { OwedThings } from './keep/owed.tsx'
import { PresenceSwitch } from './keep/presence-switch.tsx'
import { choose, type KeepModel, keepModel, refresh } from './keep-model.ts'
import { useLifeWords } from './life/words.ts'
import { useOnReturn } from './on-return.ts'
import type { KeepPage } from './page.ts'
import { signed } from './signed.ts'
import { StockForm } from './stock-form.tsx'
import { dayWords, useStationWords } from './words.ts'

/** The stock book of a station, for a thumb: what there is, what comes and goes, what is not back. */
export function KeepView({ page }: { page: KeepPage }) {
  const { lang } = useFrame()
  const t = useStationWords()
  const { community, place } = page
  const life = useLifeWords()
  const model = useMemo(() => keepModel(page), [page])
  const post = useMemo(() => postModel(page), [page])
  useEffect(() => {
    void refresh(model)
  }, [model])
  useOnReturn(() => Promise.all([refresh(model), refreshStation(post)]))
  return (
    <div class="plain-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a href={placePath(place.id)}>{t.backTo(named(place, lang))}</a>
        <h1>{named(place, lang)}</h1>
        {model.isStale.value || post.isStale.value ? <p class="banner">{t.stale}</p> : null}
        {page.station.attends ? (
          <PresenceSwitch model={post} timeZone={community.time_zone} />
        ) : null}
        <DoorSwitch model={post} />
        <Stock model={model} />
        <StockForm model={model} others={page.others} />
        <History model={model} timeZone={community.time_zone} />
        <a href={`/api/places/${place.id}/stock.csv`} download>
          {t.csv}
        </a>
        <OwedThings model={post} page={page} />
        <AboutForm model={post} />
        <a href={placePath(place.id)}>{life.toPlace}</a>
      </main>
      <Footer community={community} />
    </div>
  )
}

function Stock({ model }: { model: KeepModel }) {
  const { lang } = useFrame()
  const t = useStationWords()
  const kept = model.stock.value.filter(({ is_kept }) => is_kept)
  return (
    <section>
      <h2>{t.stock}</h2>
      {kept.length === 0 ? <p>{t.noStock}</p> : null}
      <ul class="stock-lines">
        {kept.map(({ item, held }) => (
          <li key={item} class="stock-line" data-item={item}>
            <b>{ITEMS[item][lang]}</b>
            <button
              class="button"
              type="button"
              aria-pressed={model.chosen.value === item}
              aria-label={`${ITEMS[item][lang]} ${held}`}
              onClick={() => choose(model, item)}
            >
              {held}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ model, timeZone }: { model: KeepModel; timeZone: string }) {
  const { lang } = useFrame()
  const t = useStationWords()
  const lines = model.history.value
  return (
    <section>
      <h2>
        {t.history}：{ITEMS[model.chosen.value][lang]}
      </h2>
      {lines?.length === 0 ? <p class="quiet">{t.noHistory}</p> : null}
      <ul class="stock-lines" data-history>
        {lines?.map(({ seq, at, reason, delta, held, by, note }) => (
          <li key={seq} class="stock-line">
            <span>
              {t.lines[reason]} {t.line(signed(delta), held)}
              <small>
                {dayWords(at, timeZone, lang)} {by} {note}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
