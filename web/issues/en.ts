import type { IssueWords } from './zh.ts'

export const en = {
  name: 'Report',
  no: (no) => `No. ${no}`,
  met: (n) => (n === 1 ? '1 other met it too' : `${n} others met it too`),
  metres: (n) => `${n} m`,

  refusals: {
    too_many_reports: 'That was too many reports at once. Please wait a little.',
    unknown_issue: 'There is no such report; it may have been removed.',
    step_taken: 'Somebody took another step meanwhile. Please look again.',
    step_not_now: 'This cannot be done now. Please look again.',
    outside_community: 'This place is outside the community. Please choose another.',
    unreadable_photo: 'One of the photos cannot be read. Please take another.',
    too_large: 'The photo is too large. Please take another.',
  },
} satisfies IssueWords
