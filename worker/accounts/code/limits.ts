import type { Counted, Limit } from '../../limits/limit.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

// Thousands of phones share one address of a mobile network: an address may do far more than a phone.
const CODES_OF_ADDRESS: Limit = { what: 'code/address', atOnce: 30, eachMs: MINUTE_MS }
const CODES_OF_PHONE: Limit = { what: 'code/phone', atOnce: 3, eachMs: 10 * MINUTE_MS }
const CODES_OF_PHONE_A_DAY: Limit = { what: 'code/day', atOnce: 10, eachMs: 2.4 * HOUR_MS }
// Messages cost money: a flood over many phones and addresses ends here.
const CODES_OF_COMMUNITY: Limit = { what: 'code/community', atOnce: 200, eachMs: 8_000 }

const ENTRIES_OF_ADDRESS: Limit = { what: 'enter/address', atOnce: 60, eachMs: 10_000 }

interface Asks {
  readonly address: string
  readonly phone: string
  readonly community: string
}

/** What asking for a code is counted against. */
export const codeLimits = ({ address, phone, community }: Asks): Counted[] => [
  { limit: CODES_OF_ADDRESS, of: address },
  { limit: CODES_OF_PHONE, of: phone },
  { limit: CODES_OF_PHONE_A_DAY, of: phone },
  { limit: CODES_OF_COMMUNITY, of: community },
]

/** What signing in is counted against, beside the tries of each code. */
export const entryLimits = (address: string): Counted[] => [
  { limit: ENTRIES_OF_ADDRESS, of: address },
]
