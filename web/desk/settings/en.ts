import type { RefusalSentences } from '../../app/refusal-words.ts'
import type { DeskSettingsWords } from './zh.ts'

/** The English twin of every sentence. */
export const en: DeskSettingsWords = {
  title: (community) => `${community} · Settings of reports`,
  heading: 'Settings of reports',
  toDesk: 'Back to the desk',
  readOnly: 'You can read this. A coordinator or an administrator can change it.',
  stale: 'The latest could not be fetched. Please reload the page.',
  cancel: 'Never mind',

  lists: 'Lists of places: bring in and export',

  categories: 'Which reports are taken',
  categoriesAsk: 'What is ticked can be reported',
  categoriesHint:
    'Without its tick, nobody can report a kind any more. What was reported goes on as before.',
  categoriesSave: 'Save',
  categoriesSet: 'Done: from now on what is ticked is taken',
  categoriesNone: 'At least one kind must stay.',

  organisations: 'Who puts things right',
  organisationsLead:
    'Property companies, the street office, water, power: the desk assigns to them.',
  noOrganisations: 'Nobody yet. Add somebody before you assign.',
  name: 'Name',
  nameEn: 'Name in English (may be empty)',
  phone: 'Phone (may be empty)',
  add: 'Add',
  added: (name) => `Added: ${name}`,
  remove: 'Remove',
  removeSure: (name) =>
    `Remove ${name}? Its rules and links end, and what it holds goes back to the community.`,
  removed: (name) => `Removed: ${name}`,

  rules: 'Rules for assigning',
  rulesLead:
    'What goes to whom, by category and compound: suggested first at the desk, under key 1.',
  noRules: 'No rules yet: whoever assigns chooses each time.',
  everywhere: 'Elsewhere',
  own: (n) => (n === 1 ? '1 compound has its own' : `${n} compounds have their own`),
  goes: (where, whom) => `${where} → ${whom}`,
  without: (kinds) => `Without a rule: ${kinds}`,
  comma: ', ',
  category: 'Category',
  where: 'Where',
  whom: 'To whom',
  set: 'Set',
  setDone: 'The rule is set',
  clear: 'Take back',
  cleared: 'The rule was taken back',

  links: 'Responder’s links in force',
  linksLead:
    'By a link an organisation acts without an account. Sent to the wrong one? Take it back.',
  noLinks: 'No link is in force. Links are made at the desk, once a report is assigned.',
  linkOf: (no, name) => `No. ${no} · ${name}`,
  until: (when) => `works until ${when}`,
  revoke: 'Take back',
  revokeSure: 'The link will open nothing any more.',
  linkRevoked: (no) => `The link of no. ${no} was taken back`,

  keys: 'Keys for other programs (Open311)',
  keysLead:
    'By a key another program reports, such as a hotline’s. For an organisation, it also accepts and says what is fixed.',
  keysOfAdmin: 'Keys are an administrator’s.',
  noKeys: 'No keys yet.',
  label: 'Whose program',
  for: 'On behalf of',
  onlyReports: 'nobody: it only reports',
  make: 'Make a key',
  keyOnce: 'Shown this once. Copy it now and hand it over.',
  key: 'The new key',
  copy: 'Copy',
  copied: 'Copied',
  madeOn: (when) => `made ${when}`,
  keyRevokeSure: (label) =>
    `Take back the key of ${label}? Its program cannot report from then on.`,
  keyRevoked: (label) => `Taken back: the key of ${label}`,

  refusals: {
    bad_input: ({ field }) =>
      field === 'phone'
        ? 'A phone has digits, a plus and dashes only.'
        : field === 'name'
          ? 'A name of 1 to 40 characters, please, that nobody else here has.'
          : 'That cannot be read. Please check it.',
    unknown_organisation: 'There is no such organisation; it may just have been removed.',
    unknown_route: 'This rule was taken back before.',
    unknown_place: 'There is no such compound.',
    unknown_link: 'This link was taken back before, or has ended.',
    unknown_key: 'This key was taken back before.',
  } as RefusalSentences,
}
