import type { PersonalWords } from './zh.ts'

export const en: PersonalWords = {
  kinds: { phone: 'a phone number', id_number: 'an identity number', plate: 'a number plate' },
  and: ' and ',
  found: (kinds) => `There is ${kinds} in it, for everybody to see:`,
  remove: 'Remove',
  removed: 'Removed',
}
