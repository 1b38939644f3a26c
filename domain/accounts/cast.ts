import type { Role } from './role.ts'

/** One of the people whom every test and the demonstration know by name. */
export interface CastMember {
  readonly key: CastKey
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** null: the outsider, who lives in another community */
  readonly role: Role | null
  readonly trade?: string
  readonly skills?: readonly string[]
}

export type CastKey = Role | 'outsider'

/** One for each role, and 钱先生 who has none here. The admin is so for the whole district. */
export const CAST: readonly CastMember[] = [
  member('resident', '王阿姨', 'Auntie Wang'),
  member('rider', '小李', 'Li', { trade: 'takeaway', skills: ['first_aid'] }),
  member('volunteer', '赵叔', 'Uncle Zhao', { skills: ['phones', 'dialect'] }),
  member('station_master', '陈姐', 'Chen'),
  member('responder', '刘经理', 'Manager Liu'),
  member('operator', '孙敏', 'Sun Min'),
  member('coordinator', '周书记', 'Secretary Zhou'),
  member('admin', '何主任', 'Director He'),
  { ...member('outsider', '钱先生', 'Mr Qian'), role: null },
]

/** Finds somebody of the cast. */
export const castMember = (key: CastKey): CastMember => {
  const found = CAST.find((each) => each.key === key)
  if (!found) throw new Error(`nobody of the cast is ${key}`)
  return found
}

function member(
  key: CastKey,
  name: string,
  nameEn: string,
  more: Pick<CastMember, 'trade' | 'skills'> = {},
): CastMember {
  const role = key === 'outsider' ? null : key
  return { key, id: `demo-${key.replaceAll('_', '-')}`, name, nameEn, role, ...more }
}
