import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import type { OrderRow } from './page.ts'
import { whyNot } from './why.ts'
import { useNewCommunityWords } from './words.ts'

interface ListProps {
  readonly path: string
  readonly orders: readonly OrderRow[]
  readonly hasImporter: boolean
  changed(): Promise<void>
}

/** What was ordered, and how far it is. */
export function OrderList({ path, orders, hasImporter, changed }: ListProps) {
  const t = useNewCommunityWords()
  const isWaiting = orders.some(({ state }) => state === 'waiting')
  return (
    <section class="new-orders">
      <h2>{t.orders}</h2>
      {isWaiting && !hasImporter ? (
        <p>
          {t.byHand}
          <br />
          <code>npm run import -- --orders --remote</code>
        </p>
      ) : null}
      {orders.length === 0 ? <p class="quiet">{t.none}</p> : null}
      <ul aria-live="polite">
        {orders.map((order) => (
          <OrderItem key={order.id} order={order} path={path} changed={changed} />
        ))}
      </ul>
    </section>
  )
}

function OrderItem(props: { order: OrderRow; path: string; changed(): Promise<void> }) {
  const { order, path, changed } = props
  const { lang } = useFrame()
  const t = useNewCommunityWords()
  const sender = useSender()
  const takeBack = async () => {
    await sender.send(change(`${path}/${order.id}`, {}, 'DELETE'))
    await changed()
  }
  return (
    <li data-state={order.state}>
      <b>{named(order, lang)}</b> <span>{t.states[order.state]}</span>
      <Said order={order} />
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
      {order.state === 'done' ? (
        <a class="button" href={`/c/${order.slug}`}>
          {t.open}
        </a>
      ) : null}
      {order.state === 'begun' ? (
        <button class="button" type="button" disabled={sender.busy.value} onClick={takeBack}>
          {t.takeBack}
        </button>
      ) : null}
    </li>
  )
}

/** How far it is, or why it failed: in the reader's words, and where there are none in the importer's. */
function Said({ order: { state, said } }: { order: OrderRow }) {
  const { lang } = useFrame()
  const t = useNewCommunityWords()
  if (!said) return null
  if (state !== 'failed') return <p class="quiet">{t.stages[said] ?? said}</p>
  const why = whyNot(said)
  return (
    <p>
      {t.why[why]}
      {why === 'other' || lang === 'en' ? <span class="quiet"> {said}</span> : null}
    </p>
  )
}
