/** What the house can say to somebody on their phone. */
export interface Message {
  readonly kind: 'code'
  readonly code: string
  /** how long it is good for */
  readonly minutes: number
  readonly lang: 'zh' | 'en'
}

/** Where messages leave the house. */
export interface NotifyPort {
  /** @param phone E.164. Fails when the message was not taken. */
  send(phone: string, message: Message): Promise<void>
}

/** A message as a person reads it, for those ways out that have no template of their own. */
export function wordsOf({ code, minutes, lang }: Message): string {
  return lang === 'zh'
    ? `【一刻】验证码 ${code}，${minutes} 分钟内有效。请勿告诉任何人。`
    : `[Yike] Your code is ${code}, good for ${minutes} minutes. Tell it to nobody.`
}
