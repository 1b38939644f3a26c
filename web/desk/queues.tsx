import { useIssueDeskWords } from './issues/words.ts'

type Queue = 'tasks' | 'issues' | 'places'

/** The desk's queues. */
export function Queues({ slug, current }: { slug: string; current: Queue }) {
  const t = useIssueDeskWords()
  const queue = (each: Queue, href: string) => (
    <a href={href} aria-current={each === current ? 'true' : undefined}>
      {t[each]}
    </a>
  )
  return (
    <nav class="segments desk-queues" aria-label={t.queues}>
      {queue('tasks', `/c/${slug}/desk`)}
      {queue('issues', `/c/${slug}/desk?queue=issues`)}
      {queue('places', `/c/${slug}/desk?queue=places`)}
    </nav>
  )
}
