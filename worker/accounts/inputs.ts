import * as v from 'valibot'
import { LONGEST_NAME, nameOf } from '../../domain/accounts/name.ts'
import { phoneOf } from '../../domain/accounts/phone.ts'

const read = <T>(accepted: string, most: number, of: (written: string) => T | null) =>
  v.pipe(
    v.string(`expected ${accepted}`),
    v.maxLength(most, `expected ${accepted}`),
    v.description(accepted),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = of(dataset.value)
      if (value !== null) return value
      addIssue({ message: `expected ${accepted}` })
      return NEVER
    }),
  )

export const phone = read(
  'a mobile phone of mainland China, or one of another country that begins with +',
  40,
  phoneOf,
)

export const personName = read(`a name of 1 to ${LONGEST_NAME} characters`, 200, nameOf)

export const sixDigits = read('a code of six digits', 20, (written) => {
  const plain = written.normalize('NFKC').replace(/\s/g, '')
  return /^\d{6}$/.test(plain) ? plain : null
})

export const slug = v.pipe(v.string(), v.maxLength(64), v.description('the slug of a community'))

export const lang = v.picklist(['zh', 'en'], 'expected zh or en')
