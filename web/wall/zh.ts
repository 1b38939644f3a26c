/** What stands on the wall: few words, read from three metres away. */
export const zh = {
  title: (community: string) => `${community} · 大屏`,
  map: '在岗人员与步行覆盖',
  onDuty: '在岗',
  onDutyMeans: '正在值班的志愿者、骑手和站长',
  onDutyUnit: '人',
  covered: (minutes: number) => `${minutes} 分钟内有人到`,
  coveredMeans: (minutes: number, percent: string) => `的居民；${minutes} 分钟内 ${percent}`,
  notCovered: '位置没有连上，暂时算不出',
  open: '待认领',
  openMeans: (claimed: number, done: number, lapsed: number) =>
    `进行中 ${claimed} · 待核验 ${done} · 过期 ${lapsed}`,
  openUnit: '件',
  atMost: (n: number) => (n >= 100 ? '99+' : String(n)),
  news: '刚刚发生',
  noNews: '还没有新消息',
  somebody: '有人',
  task: (no: number) => `任务 ${no}`,
  aTask: '一项任务',
  connecting: '正在连接…',
  live: (seconds: number) => `${seconds} 秒前更新`,
  lost: (seconds: number) => `断开 ${seconds} 秒，正在重连`,
  polling: '没有实时连接，每 15 秒问一次；位置暂不显示',
  offline: '没有网络，显示的是断开前的数',
  closed: '这块屏的链接已失效，请向社区要新的',
  reload: '网页有新版本，请重新打开',
  mapFailed: '地图没能打开，其他照常',
}

export type WallWords = typeof zh
