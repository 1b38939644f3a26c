import type { RobotVendor } from '../../domain/notify/robot.ts'
import { hmac } from '../notify/hmac.ts'

/** What a group is told: our own words and numbers, nothing that somebody wrote. */
export interface Bulletin {
  readonly title: string
  readonly lines: readonly { readonly text: string; readonly url: string }[]
  /** what stands below, with where to read on */
  readonly more: { readonly text: string; readonly url: string } | null
}

/** A message as its vendor wants it. */
export interface Message {
  readonly url: URL
  readonly body: string
}

interface Robot {
  readonly vendor: RobotVendor
  readonly address: URL
  readonly secret: string | null
}

/** A bulletin for a robot, signed where it has a secret. */
export function messageFor(robot: Robot, bulletin: Bulletin, now: number): Promise<Message> {
  return SAID_BY[robot.vendor](robot, bulletin, now)
}

/** The vendor's code for what was not taken, or null: it was. */
export function refusalIn(vendor: RobotVendor, said: unknown): string | null {
  const code = (said as Record<string, unknown> | null)?.[vendor === 'feishu' ? 'code' : 'errcode']
  if (code === 0) return null
  // What is no number may be anything, of any length.
  return typeof code === 'number' ? String(code) : 'unreadable'
}

type Say = (robot: Robot, bulletin: Bulletin, now: number) => Promise<Message>

const SAID_BY: Readonly<Record<RobotVendor, Say>> = {
  // https://developer.work.weixin.qq.com/document/path/91770
  wecom: async ({ address }, bulletin) => ({
    url: address,
    body: JSON.stringify({ msgtype: 'markdown', markdown: { content: markdown(bulletin) } }),
  }),
  // https://open.dingtalk.com/document/orgapp/custom-robot-access
  dingtalk: async ({ address, secret }, bulletin, now) => ({
    url: secret ? await signedByDingtalk(address, secret, now) : address,
    body: JSON.stringify({
      msgtype: 'markdown',
      markdown: { title: bulletin.title, text: markdown(bulletin) },
    }),
  }),
  // https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
  feishu: async ({ address, secret }, bulletin, now) => ({
    url: address,
    body: JSON.stringify({
      ...(secret ? await signedForFeishu(secret, now) : {}),
      msg_type: 'post',
      content: { post: { zh_cn: post(bulletin) } },
    }),
  }),
}

/** 加签: the secret is the key, and what is signed is the time in milliseconds, a new line, and it again. */
export async function signedByDingtalk(address: URL, secret: string, now: number): Promise<URL> {
  const url = new URL(address)
  url.searchParams.set('timestamp', String(now))
  url.searchParams.set('sign', base64(await hmac(secret, `${now}\n${secret}`)))
  return url
}

/** 签名校验: the key is the time in seconds, a new line, and the secret, and what is signed is nothing. */
export async function signedForFeishu(secret: string, now: number) {
  const timestamp = String(Math.floor(now / 1000))
  return { timestamp, sign: base64(await hmac(`${timestamp}\n${secret}`, '')) }
}

function markdown({ title, lines, more }: Bulletin): string {
  const items = lines.map(({ text, url }) => `- [${plain(text)}](${url})`)
  const below = more ? [`[${plain(more.text)}](${more.url})`] : []
  return [`**${plain(title)}**`, ...items, ...below].join('\n')
}

const post = ({ title, lines, more }: Bulletin) => ({
  title,
  content: [...lines, ...(more ? [more] : [])].map(({ text, url }) => [
    { tag: 'a', text, href: url },
  ]),
})

/** Names that were imported may have what Markdown reads as its own. */
const plain = (text: string): string => text.replace(/[[\]()*_`<>#\\\n]/g, ' ')

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)))
