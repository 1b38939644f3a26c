import { CATEGORIES } from '../../domain/issues/category.ts'
import { momentOf } from '../accounts/moment.ts'
import { change } from '../app/change.ts'
import { useFrame } from '../app/frame.ts'
import { useSender } from '../app/use-sender.ts'
import type { Hearing, NewsItem } from './model.ts'
import { useSubscriptionWords } from './words.ts'

/** What has happened to one's reports, with a mark at what has not been read. */
export function NewsSection({ hearing }: { hearing: Hearing }) {
  const t = useSubscriptionWords()
  const sender = useSender()
  const told = hearing.told.value
  const news = told === null || told === 'failed' ? [] : told.news
  const unread = told === null || told === 'failed' ? 0 : told.unread
  const see = async () => {
    await sender.send(change('/api/subscriptions/seen', { seq: news[0]?.seq ?? 0 }, 'PUT'))
    await hearing.refresh()
  }
  return (
    <section class="me-section" id="news">
      <h2>
        {t.news}
        {unread > 0 ? <span class="me-state">{t.unread(unread)}</span> : null}
      </h2>
      <p>{t.newsLead}</p>
      {told === null ? <p role="status">{t.loading}</p> : null}
      {told === 'failed' ? <p role="alert">{t.failed}</p> : null}
      {told !== null && told !== 'failed' && news.length === 0 ? <p>{t.noNews}</p> : null}
      {news.length > 0 ? (
        <ul class="me-list">
          {news.map((item) => (
            <NewsLine key={item.seq} item={item} />
          ))}
        </ul>
      ) : null}
      {unread > 0 ? (
        <p>
          <button class="button" type="button" disabled={sender.busy.value} onClick={see}>
            {t.seen}
          </button>
        </p>
      ) : null}
    </section>
  )
}

function NewsLine({ item }: { item: NewsItem }) {
  const t = useSubscriptionWords()
  const { lang } = useFrame()
  const { issue_no, text, at, category, unread } = item
  return (
    <li class="me-row">
      <p>
        <a href={`/i/${issue_no}`}>{text}</a>
        {unread ? <span class="me-state">{t.isNew}</span> : null}
      </p>
      <p class="quiet">
        {CATEGORIES[category][lang]} · {momentOf(at, lang)}
      </p>
    </li>
  )
}
