import type { ComponentChildren } from 'preact'
import type { Coming } from './model.ts'
import { useMeWords } from './words.ts'

interface ComingProps<T> {
  readonly coming: Coming<T>
  /** what stands there when there is nothing */
  readonly none?: string
  readonly children: (item: T) => ComponentChildren
}

/** A list that comes after the page: says that it comes, and when it does not. */
export function ComingList<T>({ coming, none, children }: ComingProps<T>) {
  const t = useMeWords()
  const items = coming.value
  if (items === null) return <p role="status">{t.loading}</p>
  if (items === 'failed') return <p role="alert">{t.failed}</p>
  if (items.length === 0) return <p>{none}</p>
  return <ul class="me-list">{items.map(children)}</ul>
}
