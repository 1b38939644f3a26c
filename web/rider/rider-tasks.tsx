import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { LastMetres } from '../compounds/last/last-metres.tsx'
import type { Compounds } from '../compounds/last/read-compounds.ts'
import { useBook } from '../tasks/book-context.ts'
import { TaskCard } from '../tasks/card.tsx'
import { useKeptFocus } from '../tasks/focus.ts'
import type { OpenMap } from '../tasks/open-map.ts'
import { sections } from '../tasks/sections.ts'
import type { Streets } from './streets.ts'
import { type Destination, WayChooser } from './way.tsx'
import { useRiderWords } from './words.ts'

/** More than these nobody reads at a red light. */
const MOST_SHOWN = 5

interface RiderTasksProps {
  readonly to: Signal<Destination | null>
  readonly openMap: OpenMap
  readonly streets: Streets
  readonly compounds: Compounds
}

/** Doors open and close by the minute; nothing is drawn anew each second for them. */
const minuteOf = (now: number): number => now - (now % 60_000)

/** Both, with the focus kept while a task goes from one to the other. */
export function RiderTasks({
  children,
  ...props
}: RiderTasksProps & { children: ComponentChildren }) {
  const book = useBook()
  const kept = useKeptFocus()
  // Read here, so that the focus is looked after whenever a press has changed something.
  book.acting.value
  book.now.value
  return (
    <div class="rider-tasks" {...kept}>
      <InHand />
      {children}
      <OnMyWay {...props} />
    </div>
  )
}

/** What is in hand. */
function InHand() {
  const book = useBook()
  const t = useRiderWords()
  const { mine } = sections(book, { kind: null, skilled: false })
  if (mine.length === 0) return null
  return (
    <section>
      <h2 class="ring-title">{t.way.mine}</h2>
      <ul>
        {mine.map((task) => (
          <TaskCard key={task.no} task={task} />
        ))}
      </ul>
    </section>
  )
}

/** What costs the least on the way. */
function OnMyWay({ to, openMap, streets, compounds }: RiderTasksProps) {
  const book = useBook()
  const t = useRiderWords()
  const { open } = sections(book, { kind: null, skilled: true })
  const shown = open.slice(0, MOST_SHOWN)
  return (
    <section class="on-my-way">
      <h2 class="ring-title">{to.value ? t.way.heading : t.way.nearHeading}</h2>
      <WayChooser
        to={to}
        direct={book.direct.value}
        openMap={openMap}
        compounds={compounds.value}
      />
      {to.value ? (
        <LastMetres
          key={to.value.at.join()}
          community={book.community}
          at={to.value.at}
          name={to.value.name}
          compounds={compounds.value}
          streets={streets}
          now={minuteOf(book.now.value)}
        />
      ) : null}
      {shown.length === 0 ? <p class="quiet">{t.way.noTasks}</p> : null}
      <ul>
        {shown.map((task) => (
          <TaskCard key={task.no} task={task} />
        ))}
      </ul>
      <p>
        <a class="button" href={`/c/${book.community.slug}/tasks`}>
          {t.way.all}
        </a>
      </p>
    </section>
  )
}
