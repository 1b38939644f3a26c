import { useFrame } from '../app/frame.ts'
import { placeTitle } from '../app/title.ts'
import { Icon } from '../ui/icon.tsx'
import { Aloud } from './aloud.tsx'
import { CallPlace } from './call-place.tsx'
import { doorSentences } from './door.ts'
import type { EasyMatter, EasyReader } from './page.ts'
import { StartLine } from './start-line.tsx'
import { type Step, spoken, stepsOf } from './way-words.ts'
import { useEasyWords } from './words.ts'

type OfWay = Extract<EasyMatter, { at: 'way' }>

/** How one walks to a place, step by step; to read, to hear, and to take along on paper. */
export function WayThere({ reader, matter }: { reader: EasyReader; matter: OfWay }) {
  const { way: t } = useEasyWords()
  const { lang, now } = useFrame()
  const { place, way } = matter
  const name = placeTitle(place, lang)
  const door = doorSentences(place, now, reader.community.time_zone, lang)
  const steps = way ? stepsOf(way, lang) : []
  const sums = way
    ? t.sum(Math.max(1, Math.round(way.minutes)), Math.round(way.metres / 10) * 10)
    : []
  const all = [t.to(name), ...sums, ...steps.map((step) => spoken(step, lang)), ...door.sentences]
  return (
    <>
      <h1>{t.heading}</h1>
      <h2 data-name>{name}</h2>
      <p class="easy-door" data-shut={door.isShut}>
        {[...sums, ...door.sentences].map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
      {way ? (
        <Aloud text={all.join(' ')} label={t.readAll} />
      ) : (
        <p>
          <span>{t.none}</span> <span>{t.noneHint}</span>
        </p>
      )}
      <ol class="easy-steps">
        {steps.map((step, i) => (
          <OneStep key={i} step={step} n={i + 1} />
        ))}
      </ol>
      <p class="easy-acts">
        <CallPlace place={place} />
        {way ? (
          <button class="button needs-script" type="button" onClick={() => print()}>
            <Icon name="print" /> {t.print}
          </button>
        ) : null}
      </p>
      <StartLine reader={reader} next="/find" />
    </>
  )
}

function OneStep({ step, n }: { step: Step; n: number }) {
  const t = useEasyWords().way
  const { lang } = useFrame()
  return (
    <li>
      <span class="easy-number" aria-hidden="true">
        {n}
      </span>
      <p>
        {step.landmark ? (
          <span>
            {t.passed} <b data-name>{step.landmark}</b>
          </span>
        ) : null}
        {step.sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
      <Aloud text={spoken(step, lang)} />
    </li>
  )
}
