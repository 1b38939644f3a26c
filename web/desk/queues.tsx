import { useIssueDeskWords } from './issues/words.ts'

/** The desk's two queues. */
export function Queues({ slug, current }: { slug: string; current: 'tasks' | 'issues' }) {
  const t = useIssueDeskWords()
  const queue = (each: 'tasks' | 'issues', href: string) => (
    <a href={href} aria-current={each === current ? 'true' : undefined}>
      {t[each]}
    </a>
  )
  return (
    <nav class="segments desk-queues" aria-label={t.queues}>
      {queue('tasks', `/c/${slug}/desk`)}
      {queue('issues', `/c/${slug}/desk?queue=issues`)}
    </nav>
  )
}
