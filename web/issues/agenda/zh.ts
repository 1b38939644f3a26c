/** What the page of the next meeting says. */
export const zh = {
  title: (community: string) => `联席会议程 · ${community}`,
  heading: '联席会议程',
  lead: (n: number) => `下次联席会要议的事：超时的，和延过两次的。一共 ${n} 件，最久的在前。`,
  none: '没有超时的事，也没有延过两次的事。',
  asOf: (when: string) => `到 ${when} 为止`,
  toList: '全部随手拍',
  number: '编号',
  what: '什么事',
  where: '在哪里',
  holder: '负责',
  reported: '上报',
  due: '期限',
  late: '超时',
  lateBy: (time: string) => `超时 ${time}`,
  notLate: '还没超时',
  extensions: '延期',
  extended: (n: number) => `延过 ${n} 次`,
  met: '也遇到',
  state: '进展',
  decision: '谁来办、哪天办好',
}

export type AgendaWords = typeof zh
