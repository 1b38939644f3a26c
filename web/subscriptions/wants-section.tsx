import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '../../domain/issues/category.ts'
import { change } from '../app/change.ts'
import { useFrame } from '../app/frame.ts'
import { type Lang, named } from '../app/i18n.ts'
import type { Community } from '../app/page.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { useSender } from '../app/use-sender.ts'
import { Choice } from '../ui/choice.tsx'
import { type Compound, compoundsOf, type Hearing, type Subscription } from './model.ts'
import { useSubscriptionWords } from './words.ts'

interface WantsProps {
  readonly hearing: Hearing
  readonly communities: readonly Community[]
}

/** What somebody has subscribed to, and a form for more. */
export function WantsSection({ hearing, communities }: WantsProps) {
  const t = useSubscriptionWords()
  const sender = useSender()
  const told = hearing.told.value
  const wants = told === null || told === 'failed' ? null : told.subscriptions
  const act = async (slug: string, wanted: object, method: 'POST' | 'DELETE') => {
    await sender.send(change(`/api/communities/${slug}/subscriptions`, wanted, method))
    await hearing.refresh()
  }
  if (communities.length === 0) return null
  return (
    <section class="me-section">
      <h2>{t.wants}</h2>
      <p>{t.wantsLead}</p>
      {wants?.length === 0 ? <p>{t.noWants}</p> : null}
      <ul class="me-list">
        {wants?.map((want) => (
          <Want
            key={`${want.community} ${want.target}`}
            want={want}
            busy={sender.busy.value}
            end={({ community, what, target }) => act(community, { what, target }, 'DELETE')}
          />
        ))}
      </ul>
      <WantForm
        communities={communities}
        busy={sender.busy.value}
        begin={(slug, wanted) => act(slug, wanted, 'POST')}
      />
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}

interface WantProps {
  readonly want: Subscription
  readonly busy: boolean
  end(want: Subscription): void
}

function Want({ want, busy, end }: WantProps) {
  const t = useSubscriptionWords()
  const { lang } = useFrame()
  return (
    <li class="me-row">
      <p>{nameOf(want, lang)}</p>
      <p>
        <button class="button" type="button" disabled={busy} onClick={() => end(want)}>
          {t.end}
        </button>
      </p>
    </li>
  )
}

const nameOf = ({ what, target, compound }: Subscription, lang: Lang): string => {
  if (what === 'category') return CATEGORIES[target as CategoryId][lang]
  return compound ? named(compound, lang) : target
}

interface FormProps {
  readonly communities: readonly Community[]
  readonly busy: boolean
  begin(slug: string, wanted: { what: string; target: string }): void
}

function WantForm({ communities, busy, begin }: FormProps) {
  const t = useSubscriptionWords()
  const { lang } = useFrame()
  const slug = useSignal(communities[0]?.slug ?? '')
  const compounds = useSignal<readonly Compound[]>([])
  const chosen = useSignal<string>(`category:${CATEGORY_IDS[0]}`)
  useEffect(() => {
    void compoundsOf(slug.value).then((found) => (compounds.value = found))
  }, [slug.value])
  const submit = () => {
    const at = chosen.value.indexOf(':')
    begin(slug.value, { what: chosen.value.slice(0, at), target: chosen.value.slice(at + 1) })
  }
  return (
    <form
      class="me-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {communities.length > 1 ? (
        <Choice
          label={t.community}
          name="community"
          value={slug}
          options={communities.map((each) => [each.slug, named(each, lang)])}
        />
      ) : null}
      <Choice
        label={t.what}
        name="what"
        value={chosen}
        options={[
          ...CATEGORY_IDS.map((id) => [`category:${id}`, CATEGORIES[id][lang]] as const),
          ...compounds.value.map((each) => [`compound:${each.id}`, named(each, lang)] as const),
        ]}
      />
      <p>
        <button class="button" disabled={busy} type="submit">
          {t.subscribe}
        </button>
      </p>
    </form>
  )
}
