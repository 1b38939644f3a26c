import { useFrame } from '../../app/frame.ts'
import { stepsOf } from '../../easy/way-words.ts'
import { GoButton } from '../../places/go-button.tsx'
import { nameOf } from '../item-words.ts'
import { KindPicture } from '../kind-picture.tsx'
import { ToldLines } from '../told-thing.tsx'
import { useCompoundWords } from '../words.ts'
import type { Gate } from './gate-now.ts'

interface GateProps {
  readonly gate: Gate
  readonly now: number
}

/** The gate to go to, how one gets in there, and how one goes on inside. */
export function GateCard({ gate: { item, way }, now }: GateProps) {
  const { lang } = useFrame()
  const t = useCompoundWords().last
  const name = nameOf(item, lang)
  return (
    <div class="last-part last-gate" data-gate={item.id}>
      <p class="last-label">
        <KindPicture kind="entry" /> {t.gate}
      </p>
      <ToldLines item={item} now={now} />
      <GoButton at={item.at} name={name} />
      {way ? (
        <>
          <p class="last-minutes">{t.minutes(Math.max(1, Math.ceil(way.minutes)))}</p>
          <h4>{t.legs}</h4>
          <ol class="last-legs">
            {stepsOf(asTold(way), lang).map(({ sentences }, i) => (
              <li key={i}>{sentences.join(lang === 'zh' ? '' : ' ')}</li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  )
}

const asTold = (way: NonNullable<Gate['way']>) => ({
  ...way,
  legs: way.legs.map((leg) => ({ ...leg, minutes: leg.seconds / 60, landmark: null })),
})
