/** What the pages say, in Chinese: plain words that a seventy-year-old reads with ease. */
export const zh = {
  product: '一刻',
  promise: '走路十五分钟，家门口有什么',
  skipToList: '跳到列表',
  skipToContent: '跳到正文',
  otherLanguage: 'English',
  theme: { label: '明暗', system: '自动', light: '浅色', dark: '深色' },
  bigText: '大字',
  normalText: '标准字',
  easyView: '长辈版',
  call: '打电话',
  callCommunity: (name: string) => `给${name}打电话`,
  noPhone: '社区电话未登记',

  home: {
    title: '一刻 · 十五分钟生活圈',
    heading: '您在哪个社区？',
    lead: '点进去，看看走路十五分钟能到哪里：买菜、看病、修东西，几点关门，电话多少。',
    population: (people: number) => `约 ${people.toLocaleString('zh-CN')} 人`,
    empty: '这里还没有社区。',
    emptyHint: '管理员可用 npm run import 导入一个街区。',
    fictional: '演示',
    whichDistrict: '您在哪个区？',
    communities: (count: number) => `${count} 个社区`,
  },

  circle: {
    title: (name: string) => `${name} · 十五分钟生活圈`,
    listTitle: (name: string) => `${name} · 服务清单`,
    fromCentre: '从社区中心出发',
    fromChosen: '从选定的地点出发',
    toCentre: '回到社区中心',
    summary: (n: number, minutes: number) => `走路 ${minutes} 分钟内有 ${n} 处`,
    offStreet: '这里离能走的路太远，算不出步行时间。',
    map: '社区地图',
    mapSoon: '地图随后就到，列表现在就能用。',
    mapWaits: '这是一张图。打开地图能点、能拖，就是慢一些。',
    still: '图：从起点走 5、10、15 分钟能到的地方',
    openMap: '打开地图',
    mapFailed: '地图没能打开，列表照常可用。',
    retryMap: '再试一次',
    printable: '打印清单',
    reports: '大家报的事',
    withMap: '看地图',
    addPlace: '添加一个地点',
    coverage: '看哪里走不到',
    backToList: '返回列表',
    loadingCoverage: '正在算哪里走不到…',
  },

  pace: {
    label: '按谁的步子算',
    adult: '成人',
    elder: '长辈',
    wheelchair: '轮椅',
    planning: '规划',
    brisk: '快走',
  },

  search: {
    label: '找地点',
    placeholder: '找店名、地址',
    submit: '搜索',
    clear: '清空',
    none: (query: string) => `没有找到“${query}”`,
    noneHint: '换个短一点的词，或者只写店名里的两个字。',
    results: (n: number) => `找到 ${n} 处`,
    searching: '正在找…',
  },

  filter: {
    label: '只看哪一类',
    openNow: '现在营业',
    all: '全部',
    moreKinds: '更多种类',
    fewerKinds: '收起',
    reset: '取消筛选',
    none: (kinds: string, minutes: number) => `${minutes} 分钟内没有${kinds}`,
    noneOpen: (kinds: string, minutes: number) => `${minutes} 分钟内没有正在营业的${kinds}`,
    place: '地点',
    wayOut: '看全部',
    tell: '告诉社区',
  },

  list: {
    label: '附近的地点',
    within: (minutes: number) => `${minutes} 分钟内`,
    beyond: (minutes: number) => `${minutes} 分钟以外`,
    far: '更远',
    more: (n: number) => `再看 ${n} 个`,
    loading: '正在取数据…',
    failed: '没能取到数据。',
    retry: '再试一次',
    missing: (minutes: number) => `${minutes} 分钟内没有：`,
    nothingMissing: (minutes: number) => `${minutes} 分钟内，日常服务样样都有`,
    andOthers: (names: string, others: number) => `${names}，还有 ${others} 类`,
    comma: '、',
    minuteParts: (n: number): [string, string] => [String(n), '分钟'],
    minutes: (n: number) => `${n} 分钟`,
    tooFar: (minutes: number) => `走路超过 ${minutes} 分钟`,
    unnamed: '未登记名称',
  },

  door: {
    open: '营业中',
    openUntil: (time: string) => `营业中 · ${time} 关门`,
    allDay: '全天营业',
    closesIn: (minutes: number) => `还有 ${minutes} 分钟关门`,
    closed: '已关门',
    closedUntil: (when: string) => `已关门 · ${when} 开`,
    unknown: '营业时间未知',
    today: (time: string) => `今天 ${time}`,
    tomorrow: (time: string) => `明天 ${time}`,
    tomorrowMorning: (time: string) => `明早 ${time}`,
  },

  place: {
    walk: (minutes: string, pace: string) => `走路 ${minutes}（${pace}）`,
    distance: (metres: number) => `${metres} 米`,
    address: '地址',
    phone: '电话',
    hours: '营业时间',
    amenities: '这里有',
    wheelchair: '轮椅',
    wheelchairs: { yes: '可以进', limited: '部分能进', no: '进不去' },
    goHere: '去这里',
    startHere: '从这里出发',
    share: '分享',
    shared: '链接已复制',
    print: '打印',
    poster: '打印海报',
    close: '关闭',
    page: '单独一页',
    correct: '信息不对？改一改',
    code: '手机扫一扫，打开这一页',
    codeAlt: '这一页的二维码',
    backTo: (name: string) => `${name}生活圈`,

    unrecorded: '未登记',
  },

  sheet: { expand: '展开列表', collapse: '收起列表', label: '列表' },

  offline: {
    kept: '已存好，没网也能看',
    listKept: '清单已存好，没网也能看',
    gone: (time: string) => `离线 · 显示 ${time} 的数据`,
    slow: (time: string) => `网络很慢 · 先显示 ${time} 的数据`,
  },

  footer: {
    fictional: '演示街区为虚构，并非真实地图',
    mapNumber: (number: string) => `审图号：${number}`,
    imported: (date: string) => `数据更新于 ${date}`,
    estimate: '人口为估算',
    stations: '志愿服务站',
    compounds: '小区四难',
    data: '开放数据',
    docs: '程序接口',
    embed: '放到网站上',
  },

  me: '我的',
  report: {
    button: '随手拍',
    waiting: (n: number) => `待发送 ${n}`,
    needs: { nothing: '有网自己发', sign_in: '请先登录', look: '有的没发成，请看看' },
  },
  demo: { name: '演示', label: '演示：换一个人看看' },

  errors: {
    /** by the answer's status */
    because: (status: number): { title: string; text: string } => {
      if (status === 401) return { title: '请先登录', text: '登录以后就能看这一页。' }
      if (status === 403) return { title: '这一页您看不了', text: '您现在的身份没有这个权限。' }
      if (status === 404) {
        return { title: '没有这一页', text: '地址可能写错了，或者这个地点已经撤掉了。' }
      }
      return { title: '出了点问题', text: '我们这边出错了，请过一会儿再试。' }
    },
    forRoles: (roles: string) => `这一页给${roles}看。需要的话，请打电话给社区。`,
    signIn: '登录',
    reference: (ref: string) => `编号 ${ref}`,
    home: '回到首页',
  },
}

export type Words = typeof zh
