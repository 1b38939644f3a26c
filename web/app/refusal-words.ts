import type { Refusal } from './change.ts'
import type { Lang } from './i18n.ts'

type Sentence = string | ((refusal: Refusal) => string)

/** When it may be tried again, on the reader's own clock. */
const clockOf = ({ retryAfterS = 60 }: Refusal): string => {
  const at = new Date(Math.ceil((Date.now() + retryAfterS * 1000) / 60_000) * 60_000)
  return at.toLocaleTimeString('zh-CN', { hourCycle: 'h23', hour: '2-digit', minute: '2-digit' })
}

/** What refusals say that any page can meet; a domain adds its own by {@link RefusalSentences}. */
const zh: RefusalSentences = {
  no_network: '没连上网，没有办成。网好了再按一次，不会重复。',
  fault: ({ ref }) => `我们这边出错了，请过一会儿再试。${ref ? `编号 ${ref}` : ''}`,
  bad_input: '填的内容看不懂，请检查一下。',
  sign_in_needed: '登录过期了，请重新登录。',
  not_permitted: '您的身份办不了这件事。',
  too_many: (refusal) => `次数太多了，请 ${clockOf(refusal)} 以后再试。`,
  key_reused: '这件事已经办过了。请刷新页面看看。',
}

const en: RefusalSentences = {
  no_network:
    'No connection, so nothing was done. Press again when you are online: it happens once.',
  fault: ({ ref }) =>
    `The fault is ours. Please try again in a moment. ${ref ? `Reference ${ref}` : ''}`,
  bad_input: 'That cannot be read. Please check it.',
  sign_in_needed: 'You were signed out. Please sign in again.',
  not_permitted: 'Your role does not allow this.',
  too_many: (refusal) => `That was too often. Please try again after ${clockOf(refusal)}.`,
  key_reused: 'This was done already. Reload the page to see.',
}

/** Sentences by the stable code of a refusal. */
export type RefusalSentences = Readonly<Record<string, Sentence>>

/** Tells a refusal in plain words; what has none of its own is told as a fault, with the server's title. */
export const refusalWords =
  (lang: Lang, own: RefusalSentences = {}) =>
  (refusal: Refusal): string => {
    const general = lang === 'en' ? en : zh
    const sentence = own[refusal.error] ?? general[refusal.error] ?? general.fault
    return typeof sentence === 'string' ? sentence : sentence(refusal)
  }
