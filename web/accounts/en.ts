import type { AccountWords } from './zh.ts'

export const en = {
  signIn: {
    title: 'Sign in',
    heading: 'Sign in with your phone',
    lead: 'Enter your number and we send you a code. There is no password to remember.',
    phone: 'Phone number',
    phoneHint: 'Numbers from outside China begin with +.',
    sendCode: 'Send me a code',
    sending: 'Sending…',
    privacy: 'Your number is used to sign in, and is never shown.',
    needsScripts: 'Signing in needs JavaScript. Please allow it, or call the community.',

    codeHeading: 'Enter the code',
    sentTo: (phone) => `A 6-digit code was sent to ${phone}`,
    code: 'Code',
    validFor: (clock) => `Valid for ${clock}`,
    expired: 'The code is no longer valid. Ask for a new one.',
    enter: 'Sign in',
    entering: 'Signing in…',
    resend: 'Send a new code',
    resendIn: (seconds) => `A new code in ${seconds} s`,
    otherPhone: 'Use another number',

    nameHeading: 'What do neighbours call you?',
    nameLead: 'Neighbours see this name. You can change it later.',
    name: 'Name',
    keepName: 'Done',
    keeping: 'Saving…',

    refusals: (triesLeft) => ({
      bad_input: 'That does not look like a mobile number.',
      code_refused:
        triesLeft > 0
          ? `That is not the code. Tries left: ${triesLeft}.`
          : 'Five wrong tries. To be safe, please ask for a new code in 15 minutes.',
      codes_unavailable: 'Codes cannot be sent now. Please call the community.',
    }),
    passkey: 'Sign in with fingerprint, face or screen lock',
    passkeyFailed: 'That did not work. Try again, or use a code.',
    or: 'or',
  },
} satisfies AccountWords
