import { DASHES, type IssueLook, SIGNS, TRIANGLE } from './look.ts'

/** The mark of an issue on the page, as it stands on the map. */
export function IssueMark({ look }: { look: IssueLook }) {
  return (
    <svg class="issue-mark" data-look={look} viewBox="0 0 36 36" aria-hidden="true">
      <path
        class="issue-shape"
        d={TRIANGLE}
        stroke-dasharray={look === 'taken' ? DASHES.join(' ') : undefined}
      />
      <path class="issue-sign" d={SIGNS[look]} />
    </svg>
  )
}
