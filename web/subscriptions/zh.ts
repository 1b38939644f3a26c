import type { RobotVendor } from '../../domain/notify/robot.ts'

/** What the pages say of subscriptions, and of the robots that hear what neighbours hear. */
export const zh = {
  news: '随手拍动态',
  newsLead: '您上报的、关注的和订阅的，有进展都在这里。',
  unread: (n: number) => `${n} 条新的`,
  isNew: '新',
  noNews: '还没有动态。',
  seen: '都知道了',
  loading: '正在取…',
  failed: '没取到，请刷新页面。',

  wants: '订阅',
  wantsLead: '订阅一个小区，或者一类事，有进展就告诉您。',
  noWants: '还没有订阅。',
  community: '社区',
  what: '订阅什么',
  subscribe: '订阅',
  end: '取消订阅',

  robots: '群机器人',
  robotsLead: '把随手拍的进展发到工作群里。只发大家都能看的，不带居民写的话。',
  noRobots: '还没有接上群机器人。',
  vendor: '哪家的群',
  vendors: { wecom: '企业微信', dingtalk: '钉钉', feishu: '飞书' } satisfies Record<
    RobotVendor,
    string
  >,
  label: '群叫什么',
  address: '机器人的 Webhook 地址',
  addressHint: '在群设置里添加“自定义机器人”，复制它的地址，以 https:// 开头。',
  secret: '加签密钥（没有就空着）',
  about: '发哪一类',
  everything: '全部',
  where: '发哪个小区',
  everywhere: '所有地方',
  connect: '接上',
  connected: '接上了，群里马上会收到一条消息。',
  working: (when: string) => `最近送到：${when}`,
  waiting: '还没送到',
  failing: (tries: number, why: string) => `没送到，已试 ${tries} 次（${why}），稍后再试`,
  remove: '撤下',
  removeSure: '撤下以后，群里不再收到消息。',
  cancel: '算了',

  refusals: {
    address_refused: '这个地址不行：要以 https:// 开头，而且在公网上能打开。',
    too_many_robots: '群机器人够多了，请先撤下一个。',
    too_many_subscriptions: '订阅够多了，请先取消一项。',
    unknown_compound: '没有这个小区。',
    unknown_robot: '这个机器人已经撤下了。',
    bad_input: '请检查一下填的内容。',
  },
}

export type SubscriptionWords = typeof zh
