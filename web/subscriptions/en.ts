import type { SubscriptionWords } from './zh.ts'

export const en = {
  news: 'News of reports',
  newsLead: 'What became of what you reported, follow or have subscribed to.',
  unread: (n) => `${n} new`,
  isNew: 'new',
  noNews: 'No news yet.',
  seen: 'I have read it all',
  loading: 'Loading…',
  failed: 'Could not be loaded. Please reload the page.',

  wants: 'Subscriptions',
  wantsLead: 'Subscribe to a compound or a category, and hear what becomes of its reports.',
  noWants: 'None yet.',
  community: 'Community',
  what: 'Subscribe to',
  subscribe: 'Subscribe',
  end: 'Unsubscribe',

  robots: 'Robots in group chats',
  robotsLead:
    'Tell a group chat what becomes of reports: what everybody may read, and nothing that residents wrote.',
  noRobots: 'None yet.',
  vendor: 'Which chat',
  vendors: { wecom: 'WeCom', dingtalk: 'DingTalk', feishu: 'Feishu' },
  label: 'Name of the group',
  address: 'Webhook address of the robot',
  addressHint:
    'Add a custom robot in the settings of the group, and copy its address, which begins with https://.',
  secret: 'Signing secret (empty if there is none)',
  about: 'Of which category',
  everything: 'All',
  where: 'Of which compound',
  everywhere: 'Everywhere',
  connect: 'Connect',
  connected: 'Connected; the group gets a message at once.',
  working: (when) => `last message: ${when}`,
  waiting: 'no message taken yet',
  failing: (tries, why) => `not taken in ${tries} tries (${why}); it will be tried again`,
  remove: 'Remove',
  removeSure: 'The group will hear no more.',
  cancel: 'Never mind',

  refusals: {
    address_refused: 'This address will not do: it has to begin with https:// and be public.',
    too_many_robots: 'Enough robots; please remove one first.',
    too_many_subscriptions: 'Enough subscriptions; please end one first.',
    unknown_compound: 'There is no such compound.',
    unknown_robot: 'This robot has been removed.',
    bad_input: 'Please check what you typed.',
  },
} satisfies SubscriptionWords
