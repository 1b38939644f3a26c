const MAINLAND_MOBILE = /^1[3-9]\d{9}$/

/** A country code never begins with 0, and no number has more than 15 digits (ITU-T E.164, 6). */
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/

/**
 * A mobile phone as people write it, in E.164: `138 0013 8000`, `0086-…`, full-width digits and all.
 * Without a country code it is one of mainland China.
 *
 * @returns e.g. `+8613800138000`; null for what cannot take a message, such as a landline
 */
export function phoneOf(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .replace(/[\s\-‐-―().]/g, '')
    .replace(/^00/, '+')
  if (MAINLAND_MOBILE.test(plain)) return `+86${plain}`
  const [, national] = /^\+?86(1\d{10})$/.exec(plain) ?? []
  if (national) return MAINLAND_MOBILE.test(national) ? `+86${national}` : null
  return INTERNATIONAL.test(plain) && !plain.startsWith('+86') ? plain : null
}

/** A phone with all but its last four digits hidden, e.g. `••• 8000`. */
export const hiddenPhone = (phone: string): string => `••• ${phone.slice(-4)}`
