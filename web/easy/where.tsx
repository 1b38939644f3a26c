import { useSignal } from '@preact/signals'
import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { locate } from '../map/locate.ts'
import { Icon } from '../ui/icon.tsx'
import { choosing, easyLink } from './links.ts'
import { EASY_PACES, type EasyMatter, type EasyReader } from './page.ts'
import { useEasyWords } from './words.ts'

type OfWhere = Extract<EasyMatter, { at: 'where' }>

/** Says where one is: by the phone, by the compound one lives in, or not at all. */
export function Where({ reader, matter }: { reader: EasyReader; matter: OfWhere }) {
  const t = useEasyWords().where
  const { lang } = useFrame()
  const isHome = (id: string) => reader.start.by === 'compound' && reader.start.id === id
  const link = (home: string) => choosing(reader, matter.next, ['home', home])
  return (
    <>
      <h1>{t.heading}</h1>
      <Locate reader={reader} next={matter.next} />
      {matter.compounds.length > 0 ? <h2>{t.compounds}</h2> : null}
      <ul class="easy-kinds">
        {matter.compounds.map((compound) => (
          <li key={compound.id}>
            <a href={link(compound.id)} aria-current={isHome(compound.id) ? 'true' : undefined}>
              <span data-name>{named(compound, lang)}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={link('centre')} aria-current={reader.start.by === 'centre' ? 'true' : undefined}>
            <span>{t.centre}</span>
          </a>
        </li>
      </ul>
      <p>{t.kept}</p>
      <h2>{t.paceLabel}</h2>
      <p class="easy-acts">
        {EASY_PACES.map((pace) => (
          <a
            key={pace}
            class="button"
            data-weight={reader.pace === pace ? 'primary' : undefined}
            aria-current={reader.pace === pace ? 'true' : undefined}
            href={choosing(reader, matter.next, ['pace', pace])}
          >
            {t.pace[pace]}
          </a>
        ))}
      </p>
    </>
  )
}

/** The phone is asked when the button is pressed, and not before. */
function Locate({ reader, next }: { reader: EasyReader; next: OfWhere['next'] }) {
  const t = useEasyWords().where
  const state = useSignal<'unasked' | 'asking' | 'denied' | 'outside'>('unasked')
  const ask = async () => {
    state.value = 'asking'
    const found = await locate(reader.community.bounds)
    if (!found.ok) {
      state.value = found.error
      return
    }
    location.assign(easyLink({ ...reader, start: { by: 'here', at: found.at } }, next))
  }
  return (
    <div class="needs-script easy-locate">
      <button class="button easy-wide" data-weight="primary" type="button" onClick={ask}>
        <Icon name="pin" /> {t.locate}
      </button>
      <p role="status">{state.value === 'unasked' ? null : t[state.value]}</p>
    </div>
  )
}
