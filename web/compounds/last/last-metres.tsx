import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { bestGate, letsIn } from '../../../domain/facts/difficulty-gate.ts'
import { compoundAt } from '../../../domain/facts/difficulty-ground.ts'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import type { Community } from '../../app/page.ts'
import type { Kernel } from '../../lifecircle/kernel.ts'
import type { KernelWay } from '../../lifecircle/protocol.ts'
import { GoButton } from '../../places/go-button.tsx'
import { KindPicture } from '../kind-picture.tsx'
import { ToldLines } from '../told-thing.tsx'
import { useCompoundWords } from '../words.ts'
import { GateCard } from './gate-card.tsx'
import { gatesNow, isGate, parkingNear } from './gate-now.ts'
import type { Compounds, CompoundTold } from './read-compounds.ts'

interface LastProps {
  readonly community: Community
  /** the door that somebody brings something to */
  readonly at: LngLat
  readonly name: string
  readonly compounds: Compounds['value']
  readonly streets: { open(): Promise<Kernel> }
  readonly now: number
}

/** The last 200 metres: which gate, where to leave the bicycle, and how one goes on inside. */
export function LastMetres({ compounds, ...props }: LastProps) {
  const t = useCompoundWords().last
  if (compounds === 'coming') return null
  const told = compounds === 'unread' ? null : compoundAt(compounds, props.at)
  if (told) return <InCompound key={told.id} told={told} {...props} />
  return (
    <section class="last">
      <p class="last-none">{compounds === 'unread' ? t.unread : t.plain}</p>
      <p class="last-acts">
        <GoButton at={props.at} name={props.name} />
        <a class="button" href={`/c/${props.community.slug}/compounds`}>
          {t.write}
        </a>
      </p>
    </section>
  )
}

type InProps = Omit<LastProps, 'compounds'> & { readonly told: CompoundTold }

function InCompound({ told, community, at, name, streets, now }: InProps) {
  const { lang } = useFrame()
  const t = useCompoundWords().last
  const ways = useWays(told, at, streets)
  const isComing = ways === 'coming'
  const gates = gatesNow(told.facts, isComing || ways === 'failed' ? NO_WAYS : ways, at, now)
  const best = bestGate(gates)
  const parking = parkingNear(told.facts, best?.item.at ?? at, now)
  const path = `/c/${community.slug}/compounds/${encodeURIComponent(told.id)}`
  return (
    <section class="last" aria-label={t.heading(named(told, lang))}>
      <h3>{t.heading(named(told, lang))}</h3>
      {isComing ? <p role="status">{t.searching}</p> : null}
      {ways === 'failed' ? <p class="quiet">{t.noStreets}</p> : null}
      {best && !isComing ? <GateCard gate={best} now={now} /> : null}
      {best || isComing ? null : (
        <p class="last-none">{gates.some((gate) => !letsIn(gate)) ? t.closedGates : t.noGate}</p>
      )}
      {parking && !isComing ? (
        <div class="last-part" data-kind="parking">
          <p class="last-label">
            <KindPicture kind="parking" /> {t.park}
          </p>
          <ToldLines item={parking} now={now} />
        </div>
      ) : null}
      {best ? null : (
        <p class="last-acts">
          <GoButton at={at} name={name} />
        </p>
      )}
      <AllFacts told={told} now={now} />
      <a class="button" href={path}>
        {t.open}
      </a>
    </section>
  )
}

/** All that is told of the compound, for who wants more than the gate. */
function AllFacts({ told, now }: Pick<InProps, 'told' | 'now'>) {
  const t = useCompoundWords()
  return (
    <details class="last-all">
      <summary>
        {t.last.facts} · {t.written(told.facts.length)}
      </summary>
      <ul>
        {told.facts.map((item) => (
          <li key={item.id}>
            <p class="last-label">
              <KindPicture kind={item.kind} /> {t.kinds[item.kind]}
            </p>
            <ToldLines item={item} now={now} />
          </li>
        ))}
      </ul>
    </details>
  )
}

type Ways = ReadonlyMap<string, KernelWay | null>

const NO_WAYS: Ways = new Map()

/** The ways from each gate to the door, computed on this phone. */
function useWays(told: CompoundTold, at: LngLat, streets: LastProps['streets']) {
  const ways = useSignal<Ways | 'coming' | 'failed'>('coming')
  const gates = told.facts.filter(isGate)
  const known = gates.map(({ id }) => id).join()
  useEffect(() => {
    let isCurrent = true
    const find = async (): Promise<Ways> => {
      const from = gates.map((gate) => gate.at)
      const found = await (await streets.open()).ask('ways', { from, to: at, pace: 'adult' })
      return new Map(gates.map(({ id }, i) => [id, found[i] ?? null]))
    }
    void find()
      .catch(() => 'failed' as const)
      .then((found) => {
        if (isCurrent) ways.value = found
      })
    return () => {
      isCurrent = false
    }
  }, [known, at.join()])
  return ways.value
}
