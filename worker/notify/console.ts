import { hiddenPhone } from '../../domain/accounts/phone.ts'
import { type NotifyPort, wordsOf } from '../../domain/notify/message.ts'

/** For development: prints what would be sent. */
export const consolePort: NotifyPort = {
  async send(phone, message) {
    console.log(`→ ${hiddenPhone(phone)}  ${wordsOf(message)}`)
  },
}
