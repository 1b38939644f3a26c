import { hiddenPhone } from '../../domain/accounts/phone.ts'
import { type NotifyPort, wordsOf } from '../../domain/notify/message.ts'

/** For development: prints what would be sent into the terminal of `npm start`, which shows errors alone. */
export const consolePort: NotifyPort = {
  async send(phone, message) {
    console.error(`→ ${hiddenPhone(phone)}  ${wordsOf(message)}`)
  },
}
