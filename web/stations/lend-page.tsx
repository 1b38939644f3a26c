import { useMemo } from 'preact/hooks'
import { ITEMS, type LentId } from '../../domain/stations/item.ts'
import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { named } from '../app/i18n.ts'
import { placePath, signInLink } from '../app/links.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { useNow } from '../app/use-now.ts'
import { borrow, giveBack, type LendModel, lendModel } from './lend-model.ts'
import type { LendPage } from './page.ts'
import { dayWords, useStationWords } from './words.ts'

/** What the code at a stand leads to: take one, give it back. */
export function LendView({ page }: { page: LendPage }) {
  const { lang } = useFrame()
  const t = useStationWords()
  const { community, place, isSignedIn, isKeeper } = page
  const model = useMemo(() => lendModel(page), [page])
  const shown = itemsOf(model)
  return (
    <div class="plain-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a href={placePath(place.id)}>{t.backTo(named(place, lang))}</a>
        <h1>{t.lendHeading}</h1>
        <p class="quiet">{t.lendLead}</p>
        {shown.length === 0 ? <p>{t.nothing}</p> : null}
        <ul class="lent-things">
          {shown.map((item) => (
            <LentThing key={item} model={model} page={page} item={item} />
          ))}
        </ul>
        <LendNotes model={model} timeZone={community.time_zone} />
        {isSignedIn ? null : (
          <a class="button" data-weight="primary" href={signInLink(`${placePath(place.id)}/lend`)}>
            {t.signIn}
          </a>
        )}
        {isKeeper ? <a href={`${placePath(place.id)}/keep`}>{t.keepLink}</a> : null}
      </main>
      <Footer community={community} />
    </div>
  )
}

/** What the stand lends, and what one has from another. */
const itemsOf = ({ lends, mine }: LendModel): LentId[] => [
  ...new Set([...lends.value, ...mine.value].map(({ item }) => item)),
]

interface ThingProps {
  readonly model: LendModel
  readonly page: LendPage
  readonly item: LentId
}

function LentThing({ model, page, item }: ThingProps) {
  const { lang } = useFrame()
  const t = useStationWords()
  const now = useNow()
  const held = model.lends.value.find((each) => each.item === item)?.held ?? 0
  const mine = model.mine.value.find((each) => each.item === item)
  const day = mine ? dayWords(mine.due_at, page.community.time_zone, lang) : ''
  const name = ITEMS[item][lang]
  return (
    <li class="lent-thing" data-item={item}>
      <p>
        <b>{name}</b> <span class="lent-held">{t.left(held)}</span>
        {mine ? <small>{mine.due_at > now ? t.mine(day) : t.late(day)}</small> : null}
      </p>
      {page.isSignedIn ? (
        <button
          class="button needs-script"
          data-weight="primary"
          type="button"
          aria-label={`${name}：${mine ? t.bring : t.borrow}`}
          disabled={model.busy.value || (!mine && held === 0)}
          onClick={() => (mine ? giveBack(model, item) : borrow(model, item))}
        >
          {mine ? t.bring : t.borrow}
        </button>
      ) : null}
    </li>
  )
}

function LendNotes({ model, timeZone }: { model: LendModel; timeZone: string }) {
  const { lang } = useFrame()
  const t = useStationWords()
  const done = model.done.value
  return (
    <>
      <p role="status">
        {done ? (done.dueAt ? t.borrowed(dayWords(done.dueAt, timeZone, lang)) : t.brought) : ''}
      </p>
      <RefusalNote refusal={model.refusal.value} sentences={t.refusals} />
      {model.isStale.value ? <p class="quiet">{t.stale}</p> : null}
    </>
  )
}
