import { useEffect, useMemo } from 'preact/hooks'
import { DIFFICULTY_KINDS, type DifficultyKind } from '../../domain/facts/difficulty.ts'
import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { named } from '../app/i18n.ts'
import { signInLink } from '../app/links.ts'
import type { OpenMap } from '../tasks/open-map.ts'
import { DifficultyForm } from './form.tsx'
import { KindPicture } from './kind-picture.tsx'
import { type CompoundModel, compoundModel, refresh } from './model.ts'
import type { CompoundPage } from './page.ts'
import { SaidNote } from './said-note.tsx'
import { ToldThing } from './told-thing.tsx'
import { useCompoundWords } from './words.ts'

interface CompoundProps {
  readonly page: CompoundPage
  /** absent on the server, where no map is opened */
  readonly openMap?: OpenMap
}

const NO_MAP: OpenMap = () => Promise.reject(new Error('there is no map here'))

/** What is told of a compound: to read at its gate, to confirm, to correct. */
export function CompoundView({ page, openMap = NO_MAP }: CompoundProps) {
  const { lang } = useFrame()
  const t = useCompoundWords()
  const { community, compound } = page
  const model = useMemo(() => compoundModel(page), [])
  useEffect(() => {
    void refresh(model)
  }, [model])
  return (
    <div class="plain-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a href={`/c/${community.slug}/compounds`}>{t.backToList}</a>
        <h1>{named(compound, lang)}</h1>
        {model.isStale.value ? <p class="banner">{t.offline}</p> : null}
        {DIFFICULTY_KINDS.map((kind) => (
          <Part key={kind} kind={kind} model={model} page={page} openMap={openMap} />
        ))}
        <SaidNote model={model} />
        <Entitled page={page} model={model} />
      </main>
      <Footer community={community} />
    </div>
  )
}

interface PartProps extends Required<CompoundProps> {
  readonly kind: DifficultyKind
  readonly model: CompoundModel
}

function Part({ kind, model, page, openMap }: PartProps) {
  const t = useCompoundWords()
  const told = model.facts.value.filter((item) => item.kind === kind)
  const editing = model.editing.value
  return (
    <section class="difficulty" aria-labelledby={`of-${kind}`} data-kind={kind}>
      <h2 id={`of-${kind}`}>
        <KindPicture kind={kind} /> {t.kinds[kind]}
      </h2>
      {told.length === 0 ? <p class="quiet">{t.empty[kind]}</p> : null}
      <ul>
        {told.map((item) => (
          <ToldThing key={item.id} item={item} model={model} timeZone={page.community.time_zone} />
        ))}
      </ul>
      {editing?.kind === kind ? (
        <DifficultyForm
          key={editing.item?.id ?? 'new'}
          model={model}
          page={page}
          editing={editing}
          openMap={openMap}
        />
      ) : null}
      {model.may.value.write && editing === null ? (
        <button
          class="button needs-script"
          type="button"
          onClick={() => (model.editing.value = { kind, item: null })}
        >
          {t.add[kind]}
        </button>
      ) : null}
    </section>
  )
}

/** Who may add and correct, for those who may not. */
function Entitled({ page, model }: { page: CompoundPage; model: CompoundModel }) {
  const t = useCompoundWords()
  if (model.may.value.write) return null
  if (page.isSignedIn) return <p class="quiet">{t.helpersOnly}</p>
  const here = `/c/${page.community.slug}/compounds/${encodeURIComponent(page.compound.id)}`
  return (
    <>
      <p class="quiet">{t.helpersOnly}</p>
      <a class="button" href={signInLink(here)}>
        {t.signIn}
      </a>
    </>
  )
}
