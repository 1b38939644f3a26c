import { useSignal } from '@preact/signals'
import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '../../../domain/issues/category.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { Choice } from '../../ui/choice.tsx'
import { about, act, type Settings } from './model.ts'
import type { Rule } from './page.ts'
import { useDeskSettingsWords } from './words.ts'

type Of = { readonly settings: Settings }

/** What goes to whom: by category, and within one by compound. */
export function RulesSection({ settings }: Of) {
  const t = useDeskSettingsWords()
  const { lang } = useFrame()
  const rules = settings.rules.value
  const of = (id: string) => rules.filter(({ category }) => category === id)
  const without = CATEGORY_IDS.filter((id) => of(id).length === 0)
  const headOf = (id: CategoryId, some: readonly Rule[]) => {
    const main = some.find(({ compound }) => compound === null)
    const others = some.length - (main ? 1 : 0)
    const whom = main ? named(main.organisation, lang) : null
    return [CATEGORIES[id][lang], whom, others > 0 ? t.own(others) : null]
      .filter(Boolean)
      .join(' · ')
  }
  const mayAdd = settings.page.keeps && settings.organisations.value.length > 0
  return (
    <section class="people-section" id="rules">
      <h2>{t.rules}</h2>
      <p>{t.rulesLead}</p>
      {mayAdd ? <RuleForm settings={settings} /> : null}
      {rules.length === 0 ? <p>{t.noRules}</p> : null}
      {CATEGORY_IDS.filter((id) => !without.includes(id)).map((id) => (
        <details class="settings-kind" key={id}>
          <summary>{headOf(id, of(id))}</summary>
          <ul class="people-list">
            {of(id).map((rule) => (
              <Row key={rule.compound?.id ?? ''} settings={settings} rule={rule} />
            ))}
          </ul>
        </details>
      ))}
      {rules.length > 0 && without.length > 0 ? (
        <p class="quiet">{t.without(without.map((id) => CATEGORIES[id][lang]).join(t.comma))}</p>
      ) : null}
    </section>
  )
}

function Row({ settings, rule }: Of & { rule: Rule }) {
  const t = useDeskSettingsWords()
  const { lang } = useFrame()
  const { category, compound, organisation } = rule
  const where = compound ? named(compound, lang) : t.everywhere
  const clears = about(settings, 'routes', { category, compound: compound?.id ?? null }, 'DELETE')
  return (
    <li class="people-row settings-row">
      <p>{t.goes(where, named(organisation, lang))}</p>
      {settings.page.keeps ? (
        <button
          class="button"
          type="button"
          disabled={settings.sender.busy.value}
          onClick={() => void act(settings, clears, t.cleared)}
        >
          {t.clear}
          <span class="unseen">
            {' '}
            {CATEGORIES[category][lang]} {where}
          </span>
        </button>
      ) : null}
    </li>
  )
}

function RuleForm({ settings }: Of) {
  const t = useDeskSettingsWords()
  const { lang } = useFrame()
  const organisations = settings.organisations.value
  const category = useSignal<string>(CATEGORY_IDS[0])
  const compound = useSignal('')
  const organisation = useSignal('')
  // One that was removed meanwhile is no choice any more.
  const whom = organisations.find(({ id }) => id === organisation.value) ?? organisations[0]
  const set = () => {
    const words = {
      category: category.value,
      compound: compound.value || null,
      organisation: whom?.id,
    }
    void act(settings, about(settings, 'routes', words, 'PUT'), t.setDone)
  }
  return (
    <form
      class="people-form people-find"
      onSubmit={(event) => {
        event.preventDefault()
        set()
      }}
    >
      <Choice
        label={t.category}
        name="category"
        value={category}
        options={CATEGORY_IDS.map((id) => [id, CATEGORIES[id][lang]])}
      />
      <Choice
        label={t.where}
        name="compound"
        value={compound}
        options={[
          ['', t.everywhere],
          ...settings.page.compounds.map((each) => [each.id, named(each, lang)] as const),
        ]}
      />
      <Choice
        label={t.whom}
        name="organisation"
        value={organisation}
        options={organisations.map((each) => [each.id, named(each, lang)])}
      />
      <button class="button" type="submit" disabled={settings.sender.busy.value}>
        {t.set}
      </button>
    </form>
  )
}
