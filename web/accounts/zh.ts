import type { RefusalSentences } from '../app/refusal-words.ts'

/** What the pages of accounts say, in Chinese. */
export const zh = {
  signIn: {
    title: '登录',
    heading: '用手机号登录',
    lead: '输入手机号，我们发一个验证码给您。不用记密码。',
    phone: '手机号',
    phoneHint: '境外号码请从 + 开始写。',
    sendCode: '获取验证码',
    sending: '正在发…',
    privacy: '手机号只用来登录，不会公开。',
    needsScripts: '登录要用到脚本。请打开浏览器的 JavaScript，或者给社区打电话。',

    codeHeading: '输入验证码',
    sentTo: (phone: string) => `6 位验证码已发到 ${phone}`,
    code: '验证码',
    validFor: (clock: string) => `${clock} 内有效`,
    expired: '验证码过期了，请重新获取。',
    enter: '登录',
    entering: '正在登录…',
    resend: '重新获取',
    resendIn: (seconds: number) => `${seconds} 秒后可重新获取`,
    otherPhone: '换一个手机号',

    nameHeading: '邻居怎么称呼您？',
    nameLead: '邻居会看到这个称呼，比如“王阿姨”“小李”。以后可以改。',
    name: '称呼',
    keepName: '好了',
    keeping: '正在保存…',

    refusals: (triesLeft: number): RefusalSentences => ({
      bad_input: '手机号好像不对，请看一看。',
      code_refused:
        triesLeft > 0
          ? `验证码不对，还可以试 ${triesLeft} 次。`
          : '试了 5 次都不对。为了安全，请过 15 分钟再获取。',
      codes_unavailable: '现在发不了验证码，请给社区打电话。',
    }),
    passkey: '用指纹、人脸或锁屏密码登录',
    passkeyFailed: '没有登录成功，请再试一次，或者用验证码。',
    or: '或者',
  },
}

export type AccountWords = typeof zh
