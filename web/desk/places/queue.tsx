import { ago } from '../../app/ago.ts'
import { useFrame } from '../../app/frame.ts'
import type { ChangeItem } from '../../places/change/page.ts'
import { nameIn } from '../../places/change/values.ts'
import { useChangeWords } from '../../places/change/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Row, Rows } from '../rows.tsx'
import { readOn } from './acts.ts'
import { ChangeDetails } from './details.tsx'
import { openChange, type PlaceDesk } from './model.ts'
import { usePlaceDeskWords } from './words.ts'

interface QueueProps {
  readonly desk: PlaceDesk
  readonly now: number
}

/** The changes of a heap. */
export function ChangeQueue({ desk, now }: QueueProps) {
  const t = usePlaceDeskWords()
  const heap = desk.heap.value
  return (
    <Rows
      heap={heap}
      rows={desk.changes.value}
      row={(item) => <ChangeRow key={item.id} desk={desk} item={item} now={now} />}
      none={t.none[heap]}
    >
      {desk.next.value ? (
        <p class="queue-end">
          <button class="button" type="button" onClick={() => void readOn(desk)}>
            {t.more}
          </button>
        </p>
      ) : null}
    </Rows>
  )
}

function ChangeRow({ desk, item, now }: QueueProps & { item: ChangeItem }) {
  const says = useChangeWords()
  const t = usePlaceDeskWords()
  const { lang } = useFrame()
  const isOpen = desk.opened.value === item.id
  const kind = item.after.kind ?? item.now?.kind
  const what = item.flag ? says.flags.names[item.flag] : says.kinds[item.kind]
  return (
    <Row
      id={item.id}
      of={desk}
      mark={kind ? <Badge kind={kind} /> : null}
      details={<ChangeDetails desk={desk} item={item} />}
      press={() => openChange(desk, isOpen ? null : item.id)}
    >
      <b>
        {what} · {nameIn(item, lang) ?? t.unknown}
      </b>
      <small>
        {t.by(item.by)} · {ago(item.at, now, lang)}
        {item.state === 'waiting' && desk.place === null ? null : ` · ${says.states[item.state]}`}
      </small>
    </Row>
  )
}
