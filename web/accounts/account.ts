/** What `GET /api/account` and its neighbours tell of whoever asks. */
export interface Account {
  readonly id: string
  readonly name: string
  /** all but the last four digits hidden */
  readonly phone: string | null
  readonly session_id: string
  readonly memberships: readonly MyMembership[]
  readonly duty: MyDuty | null
}

export interface MyMembership {
  readonly id: string
  readonly role: string
  readonly state: 'applied' | 'in_force'
  /** slug; null: in all of `district` */
  readonly community: string | null
  readonly community_name: string | null
  readonly district: string | null
  /** the place that a station master keeps */
  readonly place_id: string | null
  readonly trade: string | null
  readonly skills: readonly string[]
}

interface MyDuty {
  readonly community: string
  readonly until_at: number
}

export interface Session {
  readonly id: string
  /** coarse, e.g. `Chrome · Android` */
  readonly agent: string
  readonly seen_at: number
  readonly is_this: boolean
}

export interface Passkey {
  readonly id: string
  readonly agent: string
  readonly added_at: number
}

export interface Device {
  readonly id: string
  readonly community: string
  readonly added_at: number
}
