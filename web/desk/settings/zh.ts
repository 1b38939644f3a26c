import type { RefusalSentences } from '../../app/refusal-words.ts'

/** What the page says on which the desk is set up. */
export const zh = {
  title: (community: string) => `${community} · 随手拍设置`,
  heading: '随手拍设置',
  toDesk: '回到调度台',
  readOnly: '您可以看。要改，请找调度员或管理员。',
  stale: '没能取到最新的，请刷新页面。',
  cancel: '算了',

  lists: '地点名单：导入和导出',

  categories: '收哪些随手拍',
  categoriesAsk: '打勾的才能报',
  categoriesHint: '去掉勾，居民就不能再报这一类。已经报了的照常办。',
  categoriesSave: '保存',
  categoriesSet: '定好了，以后只收打勾的',
  categoriesNone: '至少要留一类。',

  organisations: '处理单位',
  organisationsLead: '谁来修：物业、街道、水电、环卫。派单时从这里选。',
  noOrganisations: '还没有处理单位。先添加一个，才能派单。',
  name: '单位名称',
  nameEn: '英文名（可以不写）',
  phone: '电话（可以不写）',
  add: '添加',
  added: (name: string) => `添加了${name}`,
  remove: '删除',
  removeSure: (name: string) => `删除${name}？它的规则和链接都作废，手上的事退回社区。`,
  removed: (name: string) => `删除了${name}`,

  rules: '派单规则',
  rulesLead: '哪一类、哪个小区，派给谁。派单时排在最前面，按 1 就行。',
  noRules: '还没有规则。派单时每次自己选。',
  everywhere: '别的地方',
  own: (n: number) => `${n} 个小区另有规则`,
  goes: (where: string, whom: string) => `${where} → ${whom}`,
  without: (kinds: string) => `还没有规则的：${kinds}`,
  comma: '、',
  category: '哪一类',
  where: '在哪里',
  whom: '派给谁',
  set: '定下来',
  setDone: '规则定好了',
  clear: '取消',
  cleared: '这条规则取消了',

  links: '有效的处理链接',
  linksLead: '处理单位凭链接办事，不用登录。发错了，在这里收回。',
  noLinks: '现在没有有效的链接。派单以后，在调度台发。',
  linkOf: (no: number, name: string) => `${no} 号 · ${name}`,
  until: (when: string) => `到 ${when} 前有效`,
  revoke: '收回',
  revokeSure: '收回以后，这个链接就打不开了。',
  linkRevoked: (no: number) => `${no} 号的链接收回了`,

  keys: '接口密钥（Open311）',
  keysLead: '别的系统凭密钥上报，比如热线。给了单位的，还能替它接单、说修好了。',
  keysOfAdmin: '密钥由管理员管。',
  noKeys: '还没有密钥。',
  label: '给谁用',
  for: '替哪个单位办事',
  onlyReports: '只上报',
  make: '做一把密钥',
  keyOnce: '只显示这一次。请现在就复制，交给对方。',
  key: '新密钥',
  copy: '复制',
  copied: '已复制',
  madeOn: (when: string) => `${when} 做的`,
  keyRevokeSure: (label: string) => `收回${label}的密钥？那个系统马上报不了。`,
  keyRevoked: (label: string) => `收回了${label}的密钥`,

  refusals: {
    bad_input: ({ field }) =>
      field === 'phone'
        ? '电话只能写数字、加号和横线。'
        : field === 'name'
          ? '名称要写，不能超过 40 个字，也不能和别的单位一样。'
          : '填的内容看不懂，请检查一下。',
    unknown_organisation: '没有这个单位，可能刚删除。',
    unknown_route: '这条规则已经取消了。',
    unknown_place: '没有这个小区。',
    unknown_link: '这个链接已经收回，或者过期了。',
    unknown_key: '这把密钥已经收回了。',
  } as RefusalSentences,
}

export type DeskSettingsWords = typeof zh
