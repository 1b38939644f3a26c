import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Footer } from '../../app/footer.tsx'
import { Header } from '../../app/header.tsx'
import { read } from '../../app/read.ts'
import type { OpenCentreMap } from './centre-field.tsx'
import { OrderForm } from './order-form.tsx'
import { OrderList } from './order-list.tsx'
import type { NewCommunityPage, OrderRow } from './page.ts'
import { useNewCommunityWords } from './words.ts'

const LOOK_EACH_MS = 2000

interface NewCommunityProps {
  readonly page: NewCommunityPage
  /** where there is a browser */
  readonly openMap?: OpenCentreMap
}

/** A community from a form, for whoever keeps a district. */
export function NewCommunityView({ page, openMap }: NewCommunityProps) {
  const t = useNewCommunityWords()
  const path = `/api/communities/${page.community.slug}/orders`
  const orders = useSignal(page.orders)
  const look = async () => {
    const told = await read<{ orders: OrderRow[] }>(path)
    if (told) orders.value = told.orders
  }
  useEffect(() => {
    const isUnderWay = () =>
      orders.peek().some(({ state }) => state === 'waiting' || state === 'running')
    const timer = setInterval(() => isUnderWay() && void look(), LOOK_EACH_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <div class="plain-page new-community">
      <Header community={page.community} />
      <main class="plain-body" id="content">
        <h1>{t.heading(page.community.district ?? '')}</h1>
        <p>{t.lead}</p>
        <OrderForm path={path} beside={page.community} openMap={openMap} done={look} />
        <OrderList
          path={path}
          orders={orders.value}
          hasImporter={page.hasImporter}
          changed={look}
        />
      </main>
      <Footer community={page.community} />
    </div>
  )
}
