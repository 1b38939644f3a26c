import { useSignal } from '@preact/signals'
import {
  type PersonalKind,
  type Spot,
  spotPersonal,
  withoutPersonal,
} from '../../../domain/issues/personal.ts'
import { type PersonalWords, usePersonalWords } from './words.ts'

interface Asked {
  /** a line that everybody will read */
  readonly text: string
  readonly write: (text: string) => void
}

/** What in a line is nobody else's business, and a button that takes it out. */
export function Personal({ text, write }: Asked) {
  const t = usePersonalWords()
  const left = useSignal<string | null>(null)
  const spotted = spotPersonal(text)
  const remove = () => {
    left.value = withoutPersonal(text, spotted)
    write(left.value)
  }
  return (
    <div role="status">
      {spotted.length > 0 ? (
        <div class="personal">
          <p>
            {t.found(kindsOf(spotted, t))}
            <br />
            <Marked text={text} spotted={spotted} />
          </p>
          <button class="button" type="button" onClick={remove}>
            {t.remove}
          </button>
        </div>
      ) : null}
      {left.value === text ? <p class="quiet">{t.removed}</p> : null}
    </div>
  )
}

/** The line with what was found in it marked. */
function Marked({ text, spotted }: { text: string; spotted: readonly Spot[] }) {
  const ends = [0, ...spotted.map(({ to }) => to)]
  return (
    <span>
      {spotted.map(({ from, to }, i) => (
        <>
          {text.slice(ends[i], from)}
          <mark>{text.slice(from, to)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </span>
  )
}

const kindsOf = (spotted: readonly Spot[], t: PersonalWords): string =>
  [...new Set<PersonalKind>(spotted.map(({ kind }) => kind))]
    .map((kind) => t.kinds[kind])
    .join(t.and)
