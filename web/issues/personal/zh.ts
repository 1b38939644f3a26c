import type { PersonalKind } from '../../../domain/issues/personal.ts'

export const zh = {
  kinds: {
    phone: '电话号码',
    id_number: '身份证号',
    plate: '车牌号',
  } satisfies Record<PersonalKind, string>,
  and: '、',
  found: (kinds: string) => `里面有${kinds}，大家都会看到：`,
  remove: '去掉',
  removed: '去掉了',
}

export type PersonalWords = typeof zh
