import type { ReadonlySignal } from '@preact/signals'
import { CREW_BOUNDS } from '../../domain/lifecircle/crew.ts'
import { SKILLS, type SkillId } from '../../domain/tasks/skills.ts'
import type { Lang } from '../app/i18n.ts'
import { percent } from '../lifecircle/percent.ts'
import type { CrewReach } from '../lifecircle/protocol.ts'
import { liveWords } from './words.ts'

interface LegendProps {
  readonly lang: Lang
  readonly reach: ReadonlySignal<CrewReach | null>
}

/** What the streets' colours mean, and how many people have somebody near: for screens one works at. */
export function CrewLegend({ lang, reach }: LegendProps) {
  const say = liveWords(lang)
  const now = reach.value
  return (
    <div class="crew-legend map-card">
      <BandKey lang={lang} />
      {now ? <Shares lang={lang} reach={now} /> : <p>{say.closed}</p>}
    </div>
  )
}

/** Which colour is how near. */
export function BandKey({ lang }: { lang: Lang }) {
  const say = liveWords(lang)
  return (
    <div class="band-key">
      <p>{say.legend}</p>
      <ul>
        {say.bands.map((band, i) => (
          <li key={band} data-band={i}>
            {band}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Shares({ lang, reach: { shares, bySkill } }: { lang: Lang; reach: CrewReach }) {
  const say = liveWords(lang)
  return (
    <>
      {CREW_BOUNDS.map((minutes, b) => (
        <p key={minutes}>{say.within(minutes, percent(shares[b] ?? 0))}</p>
      ))}
      {bySkill.length > 0 ? (
        <details>
          <summary>{say.skills}</summary>
          <dl>
            {bySkill.map(({ kind, shares }) => (
              <div key={kind}>
                <dt>{SKILLS[kind as SkillId]?.[lang] ?? kind}</dt>
                <dd>{percent(shares[0] ?? 0)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  )
}
