import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { CATEGORIES } from '../../../domain/issues/category.ts'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { type Lang, named } from '../../app/i18n.ts'
import { signInLink } from '../../app/links.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { useSubscriptionWords } from '../../subscriptions/words.ts'
import type { IssueFilter, IssuesPage, Wanted } from '../page.ts'
import { filterLink } from './filter.ts'
import type { Board } from './model.ts'
import { useListWords } from './words.ts'

interface HearProps {
  readonly board: Board
  readonly page: IssuesPage
}

/** What is filtered can be heard of: a press each for its category and its compound. */
export function HearHere({ board, page }: HearProps) {
  const { lang } = useFrame()
  const t = useListWords()
  const { refusals } = useSubscriptionWords()
  const sender = useSender()
  const wants = useSignal(page.wants)
  const said = useSignal<string | null>(null)
  useEffect(() => {
    said.value = null
  }, [board.filter.value])
  const offered = offeredBy(board.filter.value, page, lang)
  const toggle = async ({ wanted, name }: Offered) => {
    const has = isAmong(wants.value, wanted)
    const path = `/api/communities/${board.slug}/subscriptions`
    said.value = null
    const told = await sender.send(change(path, wanted, has ? 'DELETE' : 'POST'))
    if (!told.ok) return
    wants.value = has
      ? wants.value.filter((each) => !isSame(each, wanted))
      : [...wants.value, wanted]
    said.value = has ? t.hearsNot(name) : t.hears(name)
  }
  return (
    <div class="issues-hear needs-script">
      {offered.map((each) => (
        <HearButton
          key={each.name}
          name={each.name}
          wants={isAmong(wants.value, each.wanted)}
          signedIn={page.signedIn}
          address={filterLink(board.slug, board.filter.value)}
          press={() => void toggle(each)}
        />
      ))}
      <Said said={said} />
      <RefusalNote refusal={sender.refusal.value} sentences={refusals} />
    </div>
  )
}

interface ButtonProps {
  readonly name: string
  readonly wants: boolean
  readonly signedIn: boolean
  /** where a guest comes back to */
  readonly address: string
  press(): void
}

function HearButton({ name, wants, signedIn, address, press }: ButtonProps) {
  const t = useListWords()
  return signedIn ? (
    <button class="button" type="button" aria-pressed={wants} onClick={press}>
      {t.hear(name)}
    </button>
  ) : (
    <a class="button" href={signInLink(address)}>
      {t.hear(name)}
    </a>
  )
}

function Said({ said }: { said: Signal<string | null> }) {
  const t = useListWords()
  return (
    <p role="status">
      {said.value ? (
        <>
          {said.value} <a href="/me#news">{t.myNews}</a>
        </>
      ) : null}
    </p>
  )
}

/** Other ways to hear: how to subscribe, the feeds of what is filtered, a group chat for staff. */
export function HearElsewhere({ board, page }: HearProps) {
  const t = useListWords()
  const { category, compound } = board.filter.value
  const params = new URLSearchParams()
  if (category) params.set('category', category)
  if (compound) params.set('compound', compound)
  const feed = (kind: 'atom' | 'json') =>
    `/c/${board.slug}/issues.${kind}${params.size > 0 ? `?${params}` : ''}`
  return (
    <section class="issues-elsewhere" aria-labelledby="hear">
      <h2 id="hear">{t.hearElse}</h2>
      {category || compound ? null : <p class="needs-script">{t.hearHow}</p>}
      <p>
        {t.hearFeeds} <a href={feed('atom')}>Atom</a> <a href={feed('json')}>JSON</a>
      </p>
      {page.staff ? (
        <p>
          <a href={`/c/${board.slug}/desk/settings#robots`}>{t.hearRobot}</a>
        </p>
      ) : null}
    </section>
  )
}

interface Offered {
  readonly wanted: Wanted
  readonly name: string
}

/** What the filter names, as something to hear of. */
function offeredBy({ category, compound }: IssueFilter, page: IssuesPage, lang: Lang): Offered[] {
  const place = page.compounds.find(({ id }) => id === compound)
  return [
    ...(category
      ? [
          {
            wanted: { what: 'category', target: category },
            name: CATEGORIES[category][lang],
          } as const,
        ]
      : []),
    ...(place
      ? [{ wanted: { what: 'compound', target: place.id }, name: named(place, lang) } as const]
      : []),
  ]
}

const isSame = (a: Wanted, b: Wanted): boolean => a.what === b.what && a.target === b.target

const isAmong = (wants: readonly Wanted[], wanted: Wanted): boolean =>
  wants.some((each) => isSame(each, wanted))
