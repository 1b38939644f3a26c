import type { Wanted } from './stops.ts'

/** What the rider's page says: few words, readable at arm's length. */
export const zh = {
  title: (community: string) => `${community} · 骑手`,
  heading: '骑手',

  duty: {
    off: '下班中',
    offNote: '没有人看得到您在哪里。',
    begin: '上岗',
    beginning: '正在上岗…',
    on: '在岗',
    until: (clock: string, left: string) => `到 ${clock} 自动下班，还有 ${left}`,
    end: '下班',
    ending: '正在下班…',
    shares: '调度员看得到您的位置；居民只看到大概；墙上只有一个点，没有名字；下班就停。',
    elsewhere: '您在另一个社区上岗，先在那里下班。',
    noSocket: '连不上，位置没在发。连上了自己会发。',
    sending: '位置在发',
    waiting: '正在找您的位置…',
    denied: '没拿到位置。请允许浏览器定位，否则别人看不到您。',
    outside: '您不在这个社区里，位置没有发出去。',
    halted: '位置已经停了。',
    ended: '下班了。位置已经停了。',
  },

  refusals: {
    already_on_duty: '您已经在岗了，刷新一下就看到',
    not_on_duty: '您已经下班了',
    not_permitted: '社区还没有核实您的身份，核实后才能上岗',
  },

  stops: {
    heading: '最近的驿站',
    from: '从社区中心算',
    none: (what: string) => `附近没有${what}`,
    all: '不挑了',
    list: '看全部地点',
    call: (name: string) => `给${name}打电话`,
    wanted: '要什么',
    sayOf: (name: string) => `您在${name}？说一声`,
    and: '又有',
    plain: '能歇脚的地方',
  },

  /** one character on the button; for ears the whole word, which has it in it */
  wanted: {
    water: ['水', '喝水'],
    charging: ['电', '充电'],
    warmth: ['暖', '取暖'],
    medicine: ['药', '药箱'],
    wifi: ['网', '无线网'],
    umbrella: ['伞', '雨伞'],
    toilet: ['厕', '厕所'],
  } satisfies Record<Wanted, [string, string]>,

  way: {
    heading: '顺路的任务',
    nearHeading: '附近的任务',
    whither: '去哪里？',
    home: '回家',
    homeName: '家',
    onMap: '地图上点',
    compound: '找小区',
    search: '找地点',
    searchPlaceholder: '店名、地址',
    none: (query: string) => `没有找到“${query}”`,
    going: (where: string) => `去${where}`,
    direct: (n: number) => `直接走 ${n} 分钟`,
    chosenPoint: '地图上的点',
    change: '不去了',
    setHome: '先点一下家在哪里。只存在这台手机里。',
    setPoint: '在地图上点一下要去的地方。',
    pin: '要去的地方',
    confirm: '就这里',
    confirmHome: '这里是家',
    cancel: '算了',
    noMap: '地图没能打开，可以用“找地点”。',
    noTasks: '现在没有等人做的任务',
    all: '全部小任务',
    mine: '我手上的',
  },
}

export type RiderWords = typeof zh
