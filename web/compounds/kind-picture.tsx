import type { DifficultyKind } from '../../domain/facts/difficulty.ts'

const PICTURES: Readonly<Record<DifficultyKind, string>> = {
  entry: 'M4 21V4h11v17M4 21h16M15 8h4v13M11.5 12.5v1',
  charging: 'M13 3 6 13h5l-1 8 8-11h-6z',
  parking: 'M6 21V4h6.5a4.5 4.5 0 0 1 0 9H6',
  rest: 'M5 12V5h14v7M3 12h18v4H3zM6 16v4M18 16v4',
  meals: 'M4 11h16a8 8 0 0 1-16 0zM8 7V4M12 7V4M16 7V4',
}

/** What a thing is, for eyes: the word stands beside it. */
export const KindPicture = ({ kind }: { kind: DifficultyKind }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={PICTURES[kind]} />
  </svg>
)
