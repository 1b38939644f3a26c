import type { Role } from '../../domain/accounts/role.ts'
import type { Lang } from './i18n.ts'

const ROLE_WORDS: Readonly<Record<Role, Record<Lang, string>>> = {
  resident: { zh: '居民', en: 'resident' },
  volunteer: { zh: '志愿者', en: 'volunteer' },
  rider: { zh: '骑手', en: 'rider' },
  station_master: { zh: '站长', en: 'station master' },
  responder: { zh: '物业等承办单位', en: 'responder' },
  operator: { zh: '热线员', en: 'hotline operator' },
  coordinator: { zh: '调度员', en: 'coordinator' },
  admin: { zh: '管理员', en: 'administrator' },
}

/** What a role is called; one that this page does not know yet, by its own name. */
export const roleWord = (role: string, lang: Lang): string =>
  ROLE_WORDS[role as Role]?.[lang] ?? role
