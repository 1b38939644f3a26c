import type { Community } from '../../app/page.ts'

/** A list that was brought in. */
export interface BroughtList {
  readonly id: string
  readonly at: number
  readonly added: number
  readonly changed: number
  readonly undone: boolean
}

/** `/c/:slug/desk/lists`: an office's own list of places, brought in and taken back. */
export interface ListsPage {
  readonly is: 'desk-lists'
  readonly community: Community
  readonly lists: readonly BroughtList[]
}
