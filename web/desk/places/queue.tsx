import { useEffect, useRef } from 'preact/hooks'
import { ago } from '../../app/ago.ts'
import { useFrame } from '../../app/frame.ts'
import type { ChangeItem } from '../../places/change/page.ts'
import { nameIn } from '../../places/change/values.ts'
import { useChangeWords } from '../../places/change/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { tabOf } from '../tabs.tsx'
import { readOn } from './acts.ts'
import { ChangeDetails } from './details.tsx'
import { openChange, type PlaceDesk } from './model.ts'
import { usePlaceDeskWords } from './words.ts'

interface QueueProps {
  readonly desk: PlaceDesk
  readonly now: number
}

/** The changes of a heap; keys and pointer choose one, and its details open below it. */
export function ChangeQueue({ desk, now }: QueueProps) {
  const t = usePlaceDeskWords()
  const rows = desk.changes.value
  return (
    <div class="queue" id="queue" role="tabpanel" aria-labelledby={tabOf(desk.heap.value)}>
      {rows.length === 0 ? (
        <div class="empty" role="status">
          <h2>{t.none[desk.heap.value]}</h2>
        </div>
      ) : null}
      <ul>
        {rows.map((item) => (
          <QueueRow key={item.id} desk={desk} item={item} now={now} />
        ))}
      </ul>
      {desk.next.value ? (
        <p class="queue-end">
          <button class="button" type="button" onClick={() => void readOn(desk)}>
            {t.more}
          </button>
        </p>
      ) : null}
    </div>
  )
}

function QueueRow({ desk, item, now }: QueueProps & { item: ChangeItem }) {
  const says = useChangeWords()
  const t = usePlaceDeskWords()
  const { lang } = useFrame()
  const line = useRef<HTMLButtonElement>(null)
  const selected = desk.selected.value === item.id
  const opened = desk.opened.value === item.id
  useEffect(() => {
    if (selected) line.current?.scrollIntoView({ block: 'nearest' })
  }, [selected, opened])
  const kind = item.after.kind ?? item.now?.kind
  const what = item.flag ? says.flags.names[item.flag] : says.kinds[item.kind]
  return (
    <li class="queue-row" data-change={item.id} data-selected={selected}>
      <button
        ref={line}
        class="queue-line"
        type="button"
        aria-expanded={opened}
        aria-current={selected ? 'true' : undefined}
        onFocus={() => (desk.selected.value = item.id)}
        onClick={() => openChange(desk, opened ? null : item.id)}
      >
        {kind ? <Badge kind={kind} /> : null}
        <span class="queue-words">
          <b>
            {what} · {nameIn(item, lang) ?? t.unknown}
          </b>
          <small>
            {t.by(item.by)} · {ago(item.at, now, lang)}
            {item.state === 'waiting' && desk.place === null
              ? null
              : ` · ${says.states[item.state]}`}
          </small>
        </span>
      </button>
      {opened ? <ChangeDetails desk={desk} item={item} /> : null}
    </li>
  )
}
