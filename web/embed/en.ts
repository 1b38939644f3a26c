import type { EmbedWords } from './zh.ts'

export const en: EmbedWords = {
  title: (name) => `${name} · 15-minute life circle`,
  list: 'Places',
  issues: 'Reports',
  noIssues: 'Nothing waits to be put right.',
  issueNo: (no) => `No. ${no}`,
  open: 'Full map',
  opens: 'opens in a new window',
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  back: 'Back to the list',
  more: 'All places',
  fewer: 'Clear the filter',
  tilesMissing: 'Parts of the base map are missing; places and list work.',
  lostTitle: 'There is no such map',
  lost: 'The community in the address may be mistyped. Please tell whoever runs this website.',
  lostOpen: 'See the communities',
}
