import type { JournalKind } from '../../domain/journal/entry.ts'
import { AMENITIES, type AmenityId } from '../../domain/places/amenities.ts'
import { ITEMS, type ItemId } from '../../domain/stations/item.ts'

/** What a sentence of the journal is made from. */
export interface Told {
  /** who did it */
  readonly by: string
  /** whom it concerns; empty where nobody is named */
  readonly name: string
  /** the role it is about, in the reader's language */
  readonly role: string
  /** the task, by number and title */
  readonly task: string
  /** the reported issue, by its number */
  readonly issue: string
  readonly payload: Readonly<Record<string, string | number | boolean | null>>
}

/** A sentence for every kind of change: one that is missing is a type error. */
type Sentences = Readonly<Record<JournalKind, (told: Told) => string>>

/** What comes before the dot of a kind. */
export type Family = FamilyOf<JournalKind>

type FamilyOf<Kind> = Kind extends `${infer Before}.${string}` ? Before : never

const SAYS: Readonly<Record<string, string>> = { works: '还能用', out: '用完了', broken: '坏了' }

/** What somebody said of a thing at a place; of other facts there is no word here. */
function thing({ key, says }: Told['payload']): string {
  const word = AMENITIES[key as AmenityId]?.zh ?? '情况'
  return `${word}${SAYS[String(says)] ?? '有变化'}`
}

const DIFFICULTIES: Readonly<Record<string, string>> = {
  entry: '怎么进门',
  charging: '哪里充电',
  parking: '哪里停车',
  rest: '哪里休息',
  meals: '哪里吃饭',
}

/** What is told of a compound, e.g. 柳岸花园怎么进门. */
const difficulty = ({ name, payload }: Told): string =>
  `${name}${DIFFICULTIES[String(payload.difficulty)] ?? '的情况'}`

const SAYS_OF_COMPOUND: Readonly<Record<string, string>> = { works: '还是这样', broken: '变了' }

function voiced(told: Told): string {
  const { by, name, payload } = told
  if (payload.compound === undefined) return `${by}说${name}的${thing(payload)}`
  return `${by}说${difficulty(told)}，${SAYS_OF_COMPOUND[String(payload.says)] ?? '有变化'}`
}

const itemOf = ({ item }: Told['payload']): string => ITEMS[item as ItemId]?.zh ?? '物品'

function stocked(payload: Told['payload']): string {
  const { delta, held } = payload
  if (typeof delta !== 'number') return itemOf(payload)
  return `${itemOf(payload)}${delta < 0 ? '' : '+'}${delta}，现有 ${held}`
}

/** What was to become of a place; of one that was only proposed nobody knows the name. */
function changing({ name, payload }: Told): string {
  switch (payload.what) {
    case 'add':
      return '添加一个地点'
    case 'remove':
      return `收起${name}`
    case 'flag':
      return `查看${name}`
    default:
      return `更正${name}`
  }
}

export const zh = {
  title: (community: string) => `${community} · 日志`,
  heading: '日志',
  lead: '谁在什么时候做了什么，都记在这里，改不了也删不掉。',
  filter: '筛选',
  kind: '什么事',
  allKinds: '全部',
  day: '哪一天',
  person: '谁做的',
  onlyOf: (name: string) => `只看${name}`,
  everybody: '看所有人',
  show: '查看',
  reset: '取消筛选',
  csv: '下载表格（CSV）',
  csvHint: '一次最多 5000 行；更早的，请先选日期再下载。',
  older: '往前看',
  goOn: '这一段没有找到，接着往前找',
  newest: '回到最新',
  none: '没有这样的记录。',
  noneYet: '还没有记录。',
  house: '系统',
  guest: '访客',
  somebody: '某人',
  somethingTask: '任务',
  issueOf: (no: number) => `随手拍 ${no} 号`,
  when: '时间',
  what: '事情',
  groups: {
    account: '账号',
    session: '登录',
    passkey: '指纹与人脸登录',
    membership: '成员',
    invitation: '邀请',
    duty: '值班',
    device: '手机定位',
    wall: '大屏',
    positions: '查看位置',
    task: '任务',
    claim: '认领',
    fact: '还能不能用',
    difficulty: '小区四难',
    wall_code: '墙上的二维码',
    station: '服务站',
    stock: '物资',
    loan: '借用',
    photo: '照片',
    issue: '随手拍',
    points: '积分',
    responder: '处理链接',
    organisation: '处理单位',
    route: '派单规则',
    key: '接口密钥',
    place: '地点',
    places: '地点名单',
    embedding: '嵌入网站',
    category: '随手拍种类',
    order: '新社区',
    robot: '群机器人',
    subscription: '订阅',
  } satisfies Record<Family, string>,
  sentences: {
    'account.opened': ({ by }) => `${by}开了账号`,
    'account.renamed': ({ by }) => `${by}改了称呼`,
    'account.exported': ({ by }) => `${by}导出了自己的资料`,
    'account.closed': () => '有人注销了账号',
    'session.revoked': ({ by }) => `${by}退出了一处登录`,
    'passkey.added': ({ by }) => `${by}添加了指纹或人脸登录`,
    'passkey.removed': ({ by }) => `${by}删除了指纹或人脸登录`,
    'membership.applied': ({ name, role }) => `${name}申请做${role}`,
    'membership.verified': ({ by, name, role }) => `${by}核实了${name}的${role}身份`,
    'membership.refused': ({ by, name, role }) => `${by}没有通过${name}的${role}申请`,
    'membership.revoked': ({ by, name, role }) => `${by}取消了${name}的${role}身份`,
    'membership.changed': ({ by, name }) => `${by}改了${name}的工种或技能`,
    'invitation.made': ({ by, role }) => `${by}发出了${role}邀请`,
    'invitation.taken': ({ by, role }) => `${by}接受邀请，成为${role}`,
    'invitation.revoked': ({ by, role }) => `${by}收回了${role}邀请`,
    'duty.began': ({ by }) => `${by}上岗了`,
    'duty.ended': ({ by, name }) => `${name || by}下岗了`,
    'device.added': ({ by }) => `${by}添加了一部定位手机`,
    'device.removed': ({ by }) => `${by}删除了一部定位手机`,
    'wall.shared': ({ by }) => `${by}打开了大屏链接`,
    'wall.unshared': ({ by }) => `${by}关闭了大屏链接`,
    'positions.viewed': ({ by }) => `${by}查看了在岗人员的位置`,
    'task.posted': ({ by, task }) => `${by}发布了${task}`,
    'task.amended': ({ by, task }) => `${by}修改了${task}`,
    'task.cancelled': ({ by, task }) => `${by}取消了${task}`,
    'task.lapsed': ({ task }) => `${task}过了时间，没有人来做`,
    'task.claimed': ({ by, task }) => `${by}认领了${task}`,
    'claim.extended': ({ by, task }) => `${by}延长了${task}的时间`,
    'claim.released': ({ by, task }) => `${by}退回了${task}`,
    'claim.expired': ({ name, task }) => `${name}认领的${task}到时间了，自动放回`,
    'claim.undone': ({ by, task }) => `${by}撤销了刚才对${task}的操作`,
    'claim.done': ({ by, task }) => `${by}做完了${task}`,
    'claim.code_missed': ({ by, task }) => `${by}报错了${task}的完成码`,
    'claim.verified': ({ by, name, task }) => `${by}确认${name}做完了${task}`,
    'claim.returned': ({ by, name, task }) => `${by}请${name}重做${task}`,
    'fact.voiced': voiced,
    'fact.unsaid': ({ by, name }) => `${by}撤回了刚才对${name}说的话`,
    'difficulty.added': (told) => `${told.by}写下了${difficulty(told)}`,
    'difficulty.changed': (told) => `${told.by}改了${difficulty(told)}`,
    'difficulty.removed': (told) => `${told.by}删掉了一条：${difficulty(told)}`,
    'wall_code.renewed': ({ by, name }) => `${by}换了${name}墙上的二维码`,
    'station.proposed': ({ by }) => `${by}提了一个新的服务站`,
    'station.plaqued': ({ by, name }) => `${by}给${name}授了牌`,
    'station.declined': ({ by }) => `${by}没有同意一个新的服务站`,
    'station.opened': ({ by, name }) => `${by}让${name}开门了`,
    'station.closed': ({ by, name }) => `${by}让${name}关门了`,
    'station.suspended': ({ by, name }) => `${by}让${name}暂停服务`,
    'station.resumed': ({ by, name }) => `${by}让${name}恢复服务`,
    'station.edited': ({ by, name }) => `${by}改了${name}的资料`,
    'stock.moved': ({ by, name, payload }) => `${by}记了${name}的${stocked(payload)}`,
    'loan.taken': ({ by, payload }) => `${by}借了${itemOf(payload)}`,
    'loan.returned': ({ by, payload }) => `${by}还了${itemOf(payload)}`,
    'loan.reminded': () => '借的东西到期了，提醒归还',
    'loan.lost': ({ by, payload }) => `${by}把没还的${itemOf(payload)}记为丢失`,
    'photo.sent': ({ by, task }) => `${by}给${task}传了照片`,
    'issue.reported': ({ by, issue }) => `${by}上报了${issue}`,
    'issue.met': ({ by, issue }) => `${by}也遇到了${issue}`,
    'issue.followed': ({ by, issue }) => `${by}关注了${issue}`,
    'issue.unfollowed': ({ by, issue }) => `${by}不再关注${issue}`,
    'issue.triaged': ({ issue }) => `${issue}已受理`,
    'issue.assigned': ({ issue }) => `${issue}派给了处理单位`,
    'issue.accepted': ({ issue }) => `${issue}有人接了`,
    'issue.planned': ({ issue }) => `${issue}定了修好的日子`,
    'issue.extended': ({ issue }) => `${issue}往后延了日子`,
    'issue.handed_back': ({ issue }) => `${issue}被退回社区`,
    'issue.fixed': ({ issue }) => `${issue}修好了，等人确认`,
    'issue.verified': ({ issue }) => `${issue}有人到场确认修好了`,
    'issue.closed': ({ issue }) => `${issue}办结了`,
    'issue.rejected': ({ by, issue }) => `${by}没有受理${issue}`,
    'issue.reopened': ({ issue }) => `${issue}没修好，重新打开了`,
    'issue.merged': ({ by, issue }) => `${by}把${issue}并到了另一件`,
    'issue.reworded': ({ by, issue }) => `${by}改了${issue}的文字`,
    'issue.reminded': ({ issue }) => `${issue}时间过半，提醒了一次`,
    'issue.escalated': ({ issue }) => `${issue}超时了，报到上一级`,
    'issue.redacted': ({ by, issue }) => `${by}遮住了${issue}照片里的一处`,
    'points.due': ({ by, issue }) => `${by}因${issue}该记积分`,
    'responder.linked': ({ by, issue }) => `${by}开了${issue}的处理链接`,
    'responder.unlinked': ({ by, issue }) => `${by}收回了${issue}的处理链接`,
    'organisation.added': ({ by }) => `${by}添加了处理单位`,
    'organisation.removed': ({ by }) => `${by}删除了处理单位`,
    'route.set': ({ by }) => `${by}改了派单规则`,
    'route.cleared': ({ by }) => `${by}取消了一条派单规则`,
    'key.made': ({ by }) => `${by}开了一把接口密钥`,
    'key.revoked': ({ by }) => `${by}收回了一把接口密钥`,
    'place.proposed': (told) => `${told.by}提议${changing(told)}`,
    'place.changed': (told) => `${told.by}${changing(told)}`,
    'place.refused': (told) => `${told.by}没有采纳：${changing(told)}`,
    'place.undone': (told) => `${told.by}撤销了这次改动：${changing(told)}`,
    'place.withdrawn': (told) => `${told.by}撤回了提议：${changing(told)}`,
    'places.listed': ({ by, payload }) =>
      `${by}导入了地点名单：新增 ${payload.added ?? 0} 处，更正 ${payload.changed ?? 0} 处`,
    'places.unlisted': ({ by }) => `${by}撤销了一份地点名单`,
    'category.set': ({ by }) => `${by}改了这里收哪些种类的随手拍`,
    'embedding.set': ({ by }) => `${by}改了哪些网站可以放地图`,
    'order.begun': ({ by }) => `${by}开始添加一个新社区`,
    'order.sent': ({ by }) => `${by}交了新社区的地图数据`,
    'order.taken_back': ({ by }) => `${by}撤回了添加的新社区`,
    'robot.added': ({ by }) => `${by}接上了一个群机器人`,
    'robot.removed': ({ by }) => `${by}撤下了一个群机器人`,
    'subscription.begun': ({ by }) => `${by}订阅了随手拍`,
    'subscription.ended': ({ by }) => `${by}取消了一项订阅`,
  } as Sentences,
}

export type JournalWords = typeof zh
