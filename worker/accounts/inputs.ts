import * as v from 'valibot'
import { LONGEST_NAME, nameOf } from '../../domain/accounts/name.ts'
import { phoneOf } from '../../domain/accounts/phone.ts'
import { text } from '../http/inputs.ts'

export const phone = text(
  'a mobile phone of mainland China, or one of another country that begins with +',
  short(phoneOf),
)

export const personName = text(`a name of 1 to ${LONGEST_NAME} characters`, short(nameOf))

export const sixDigits = text('a code of six digits', (written) => {
  const plain = written.normalize('NFKC').replace(/\s/g, '')
  return /^\d{6}$/.test(plain) ? plain : null
})

/** Nothing that a person types into these is longer; more is not worth reading. */
function short<T>(read: (written: string) => T | null) {
  return (written: string): T | null => (written.length <= 200 ? read(written) : null)
}

export const slug = v.pipe(v.string(), v.maxLength(64), v.description('the slug of a community'))

export const lang = v.picklist(['zh', 'en'], 'expected zh or en')
