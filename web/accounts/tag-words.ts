import { TRADES, type Trade } from '../../domain/accounts/trade.ts'
import { SKILLS, type SkillId } from '../../domain/tasks/skills.ts'
import { type Lang, words } from '../app/i18n.ts'

/** Trades and skills in words; what this page does not know yet, by its own name. */
export const tagWords = (tags: readonly (string | null)[], lang: Lang): string =>
  tags
    .filter((tag) => tag !== null)
    .map((tag) => (TRADES[tag as Trade] ?? SKILLS[tag as SkillId])?.[lang] ?? tag)
    .join(words(lang).list.comma)
