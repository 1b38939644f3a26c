import type { TellingWords, Told } from './zh.ts'

const why = (because: string) => (because ? `: ${because}` : '')

const COMMUNITY = 'the community'

/** The English twin of every sentence. */
export const en: TellingWords = {
  comma: ', ',

  states: {
    reported: 'Just reported',
    triaged: 'Taken up by the community',
    assigned: 'Somebody was sent',
    planned: 'A date was given',
    fixed: 'Said to be fixed; waits for a look',
    verified: 'Seen: it is fixed',
    closed: 'Closed',
    reopened: 'Not fixed, open again',
    rejected: 'Not taken up',
    merged: 'Merged into another',
  },

  phases: {
    new: 'New',
    open: 'Being handled',
    fixed: 'To be confirmed',
    done: 'Fixed',
    gone: 'Not taken up',
  },

  levels: { station: 'the station master', community: 'the community', district: 'the district' },
  holder: (name) => `In the hands of ${name}`,
  held: (name) => `Was in the hands of ${name}`,

  clock: {
    open: (time) => `${time} so far`,
    left: (time) => `${time} left`,
    late: (time) => `${time} late`,
    took: (time) => `Took ${time}`,
    inTime: 'in time',
    lateBy: (time) => `${time} late`,
    stopped: (time) => `Clock stopped after ${time}`,
  },

  clockHint: 'from the report until it is fixed',
  csv: 'Download as a table (CSV)',
  print: 'Print',
  textBefore: (text) => `It said: “${text}”`,

  enlarge: 'enlarge',
  close: 'Close',

  roles: {
    reporter: 'who reported it',
    neighbour: 'a neighbour',
    community: COMMUNITY,
    organisation: 'whoever puts it right',
    clock: 'the house',
  },

  steps: {
    report: () => 'Somebody reported it',
    triage: () => 'The community took it up',
    assign: ({ organisation }: Told) => `The community gave it to ${organisation}`,
    accept: ({ who }: Told) => `${capital(who)} accepted`,
    plan: ({ who, due }: Told) => `${capital(who)} promised it for ${due}`,
    extend: ({ who, due, because }: Told) => `${capital(who)} moved it to ${due}${why(because)}`,
    hand_back: ({ who, because }: Told) =>
      who === COMMUNITY
        ? `The community took it back${why(because)}`
        : `${capital(who)} handed it back${why(because)}`,
    fix: ({ who }: Told) => `${capital(who)} said that it is fixed`,
    verify: ({ who }: Told) => `${capital(who)} went to look: it is fixed`,
    close: () => 'The community closed it',
    reject: ({ because }: Told) => `The community did not take it up${why(because)}`,
    reopen: ({ who, because }: Told) => `${capital(who)} said that it is not done${why(because)}`,
    merge: ({ mergedInto }: Told) =>
      mergedInto ? `The same as no. ${mergedInto}: merged` : 'The same as another: merged',
    reword: () => 'The community corrected the words',
    remind: () => 'Half of the time is over; whoever holds it was reminded',
    escalate: ({ level }: Told) => `Late: ${level} was told`,
  },

  reasons: {
    not_here: 'nothing of it is there',
    not_ours: 'somebody else has to',
    no_fault: 'nothing is broken',
    unclear: 'it is not clear what is meant',
    abuse: 'not meant as a report',
    need_money: 'it needs money',
    need_access: 'no way in',
    wrong_place: 'the place is wrong',
    not_fixed: 'not fixed',
    came_back: 'it came back',
    made_worse: 'worse than before',
    parts: 'waiting for parts',
    weather: 'the weather',
    other_works: 'other works come first',
    permission: 'waiting for permission',
    organisation_removed: 'whoever had it was removed',
  },

  refusals: {
    own_fix: 'Somebody other than who fixed it has to confirm.',
    date_passed: 'The date has to be in the future.',
    date_too_far: 'The date can be a year ahead at most.',
    date_not_later: 'The date has to be later than the one before.',
    extension_used: 'The date was moved once; it cannot be moved again.',
    already_reopened: 'You have said so already; it waits to be handled again.',
    merged_into_itself: 'It cannot be merged into itself.',
    unknown_organisation: 'There is no such organisation.',
    proof_needed: 'Please take a photo first.',
    changed_meanwhile: 'It changed meanwhile. Look at how it stands.',
  },
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
