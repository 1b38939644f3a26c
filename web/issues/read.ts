import type { IssueItem, IssueStory } from './page.ts'

export const readStory = (no: number): Promise<IssueStory> => readJson(`/api/issues/${no}`)

export interface IssueList {
  readonly issues: readonly IssueItem[]
  readonly next: string | null
}

/** A page of a community's issues. */
export const readIssues = (slug: string, query: URLSearchParams): Promise<IssueList> =>
  readJson(`/api/communities/${slug}/issues?${query}`)

/** Reads an answer as it is now. */
export async function readJson<T>(path: string): Promise<T> {
  const answer = await fetch(path, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.json() as Promise<T>
}
