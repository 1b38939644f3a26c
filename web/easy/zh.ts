import type { Heading, Turn } from '../../domain/lifecircle/directions.ts'
import type { Passage } from '../../domain/lifecircle/strides.ts'
import type { EasyWay, Side } from './page.ts'

/** What the elder view says: at most fifteen characters to a sentence, and no word of a trade. */
export const zh = {
  title: (community: string) => `${community} · 长辈版`,
  ordinary: '普通版',
  back: '返回',
  callCommunity: '给社区打电话',
  noPhone: '社区电话没登记。',

  others: '别的看法',
  foot: '返回和打电话',
  type: { label: '字的大小', sample: '字', step: (n: number) => `${n} 号字` },
  aloud: { read: '念给我听', stop: '不念了' },

  home: {
    heading: '您要办什么？',
    find: { word: '找服务', says: '找服务。看病、买菜、理发。' },
    report: { word: '提问题', says: '提问题。东西坏了，告诉社区。' },
    wish: { word: '许心愿', says: '许心愿。想要什么，说一声。' },
    call: { word: '打电话', says: '打电话。社区的人会接。' },
    around: '四周有什么',
  },

  start: {
    here: '从您这里出发',
    centre: '从社区中心出发',
    compound: (name: string) => `从${name}出发`,
    change: '换个地方',
  },

  find: { heading: '您要找什么？', none: '附近什么也没找到。', ask: '没有要找的？打电话问。' },

  kind: {
    none: '走路半小时，没有找到。',
    noneOpen: '现在都不开门。',
    walk: (minutes: number) => `走 ${minutes} 分钟`,
    call: '打电话',
    noPhone: '没有登记电话。',
    way: '怎么走',
    wayTo: (name: string) => `去${name}怎么走`,
    callTo: (name: string, phone: string) => `给${name}打电话 ${phone}`,
  },

  way: {
    heading: '怎么走',
    to: (name: string) => `去${name}`,
    sum: (minutes: number, metres: number) => [`走 ${minutes} 分钟。`, `约 ${metres} 米。`],
    none: '这里走不过去。',
    noneHint: '打电话问问社区吧。',
    readAll: '从头念一遍',
    print: '打印出来',
    arrived: '到了',
    passed: '走到',
    minutes: (n: number) => `走 ${n} 分钟。`,
    aFewSteps: '走几步。',
    setOut: {
      north: '先往北走',
      northeast: '先往东北走',
      east: '先往东走',
      southeast: '先往东南走',
      south: '先往南走',
      southwest: '先往西南走',
      west: '先往西走',
      northwest: '先往西北走',
    } satisfies Record<Heading, string>,
    turn: {
      straight: '一直往前',
      left: '左转',
      right: '右转',
      back: '往回转',
    } satisfies Record<Exclude<Turn, 'start'>, string>,
    over: {
      crossing: '过马路',
      signal: '过红绿灯',
      gate: '过大门',
      steps: '走台阶',
      bridge: '过桥',
      tunnel: '走地下通道',
    } satisfies Record<Passage, string>,
    doing: (turn: string, over: string | null) => (over ? `${turn}，${over}。` : `${turn}。`),
    arrival: {
      left: '在您的左手边。',
      right: '在您的右手边。',
      ahead: '就在前面。',
      here: '就在这里。',
    } satisfies Record<EasyWay['arrival'], string>,
  },

  around: {
    heading: '十五分钟走得到的',
    none: '十五分钟内没有找到。',
    side: { east: '东边', south: '南边', west: '西边', north: '北边' } satisfies Record<
      Side,
      string
    >,
    more: '还要找别的',
  },

  where: {
    heading: '您在哪里？',
    locate: '用我的位置',
    asking: '正在找您的位置。',
    denied: '没拿到位置。请选小区。',
    outside: '您不在本社区。请选小区。',
    compounds: '我住的小区',
    kept: '只记在这台手机上。',
    centre: '社区中心',
    paceLabel: '您怎么出门？',
    pace: { elder: '自己走', wheelchair: '坐轮椅' },
  },

  wish: {
    heading: '许心愿',
    notYet: '网上许愿还没有开通。',
    call: '打电话说，社区帮您记。',
    centre: '也可以到社区中心说。',
    centreLink: '社区中心在哪里',
  },

  report: {
    heading: '提问题',
    lead: '东西坏了？拍一张照片。',
    noScript: '这台手机不能拍照上报。',
    noScriptCall: '请给社区打电话。',
    where: '在哪里？',
    at: (place: string) => `在${place}。`,
    here: '就在您身边。',
    unknown: '还不知道在哪里。',
    asking: '正在找您的位置。',
    denied: '没拿到位置。请选小区。',
    outside: '您不在本社区。请选小区。',
    locate: '用我的位置',
    choose: '选我的小区',
    sent: (no: number) => `已收到，编号 ${no}`,
    sentNote: '社区会派人来看。',
    sending: '正在发。',
    signIn: '先说一下您是谁。',
    signInNote: '用手机号就行，东西不会丢。',
    signInButton: '用手机号登录',
    kept: '存好了，有网自己发。',
    refused: '没有发成。请看上面。',
    see: '看进展',
    again: '再提一个',
  },

  lost: { heading: '没有找到这一页', hint: '可能写错了。打电话问问。' },
}

export type EasyWords = typeof zh
