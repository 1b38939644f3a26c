import { KINDS, type KindId } from '../../domain/places/kinds.ts'
import { backToList, clearFilter, toggleKind, toggleOpen } from '../app/acts.ts'
import { useFrame, useWords } from '../app/frame.ts'
import { placePath } from '../app/links.ts'
import type { CircleModel } from '../app/model.ts'
import type { Filter } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { inPlace } from '../app/use-link.ts'
import { PlaceFacts } from '../places/facts.tsx'
import { GoButton } from '../places/go-button.tsx'
import { Row } from '../places/row.tsx'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { type Embed, rowsOf } from './model.ts'
import { embedPath } from './options.ts'
import { useEmbedWords } from './words.ts'

/** The places nearest first, or the one that is chosen. */
export function EmbedPlaces({ embed }: { embed: Embed }) {
  const t = useEmbedWords()
  return (
    <section aria-label={t.list}>
      {embed.model.selected.value ? (
        <Chosen embed={embed} />
      ) : (
        <>
          <Chips embed={embed} />
          <Rows embed={embed} />
        </>
      )}
    </section>
  )
}

function Chosen({ embed: { model, page } }: { embed: Embed }) {
  const t = useEmbedWords()
  const words = useWords()
  const row = model.selected.value
  if (!row) return null
  const name = placeTitle(row.place, model.lang)
  return (
    <article class="embed-chosen">
      <a
        class="button"
        data-weight="plain"
        href={embedPath(page.community.slug, { ...page.options, selection: null })}
        target="_self"
        onClick={inPlace(() => backToList(model))}
      >
        <Icon name="back" /> {t.back}
      </a>
      <PlaceFacts
        place={row.place}
        walk={row.walk}
        offStreet={model.reach.value.offStreet}
        pace={model.pace.value}
        timeZone={model.community.time_zone}
        now={model.now.value}
        heading={<h2>{name}</h2>}
      />
      {page.options.kiosk ? null : (
        <p class="embed-acts">
          <GoButton at={row.place.at} name={name} />
          <a class="button" href={placePath(row.place.id)} target="_blank" rel="noopener">
            {words.place.page}
          </a>
        </p>
      )}
    </article>
  )
}

/** More kinds than these are for the whole page. */
const MOST_CHIPS = 10

/** The most frequent kinds around, by which the list is narrowed; also without scripts. */
function Chips({ embed: { model, page } }: { embed: Embed }) {
  const { lang } = useFrame()
  const t = useWords()
  const filter = model.filter.value
  const link = (next: Filter) =>
    embedPath(page.community.slug, { ...page.options, filter: next, selection: null })
  return (
    <nav class="chips" aria-label={t.filter.label}>
      <a
        class="chip"
        href={link({ ...filter, open: !filter.open })}
        target="_self"
        rel="nofollow"
        aria-current={filter.open ? 'true' : undefined}
        onClick={inPlace(() => toggleOpen(model))}
      >
        {t.filter.openNow}
      </a>
      {chipsOf(model).map((kind) => (
        <a
          key={kind}
          class="chip"
          href={link({ ...filter, kinds: toggled(filter.kinds, kind) })}
          target="_self"
          rel="nofollow"
          aria-current={filter.kinds.includes(kind) ? 'true' : undefined}
          onClick={inPlace(() => toggleKind(model, kind))}
        >
          <Badge kind={kind} />
          {KINDS[kind][lang]}
          <span class="chip-count">{model.counts.value[kind] ?? 0}</span>
        </a>
      ))}
    </nav>
  )
}

/** What the website chose itself stands first. */
function chipsOf({ counts, filter }: CircleModel): KindId[] {
  const around = Object.entries(counts.value) as [KindId, number][]
  const frequent = around.toSorted((a, b) => b[1] - a[1]).map(([kind]) => kind)
  return [...new Set([...filter.value.kinds, ...frequent])].slice(0, MOST_CHIPS)
}

const toggled = (kinds: readonly KindId[], kind: KindId): KindId[] =>
  kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]

function Rows({ embed: { model, page, full } }: { embed: Embed }) {
  const t = useEmbedWords()
  const words = useWords()
  const rows = model.listed.value
  const { phone } = model.community
  return (
    <>
      <ul class="embed-rows">
        {rows.slice(0, model.rowsShown.value).map((row) => (
          <Row key={row.place.id} row={row} />
        ))}
      </ul>
      {rows.length === 0 ? (
        <div class="empty" role="status">
          <p>{words.filter.none(words.filter.place, 30)}</p>
          <p class="embed-acts">
            <a
              class="button"
              href={embedPath(page.community.slug, {
                ...page.options,
                filter: { kinds: [], open: false },
              })}
              target="_self"
              onClick={inPlace(() => clearFilter(model))}
            >
              {t.fewer}
            </a>
            {phone ? <span>{phone}</span> : null}
          </p>
        </div>
      ) : null}
      {rows.length > rowsOf(page.options) && !page.options.kiosk ? (
        <p class="embed-acts">
          <a class="button" href={full.value} target="_blank" rel="noopener">
            {t.more}
          </a>
        </p>
      ) : null}
    </>
  )
}
