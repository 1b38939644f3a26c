/** What the map in somebody else's page says. */
export const zh = {
  title: (name: string) => `${name} · 十五分钟生活圈`,
  list: '地点列表',
  issues: '大家报的事',
  noIssues: '现在没有等着处理的事。',
  issueNo: (no: number) => `${no} 号`,
  open: '打开完整地图',
  opens: '在新窗口打开',
  fullscreen: '全屏',
  leaveFullscreen: '退出全屏',
  back: '返回列表',
  more: '看全部地点',
  fewer: '取消筛选',
  tilesMissing: '底图有一部分没取到，地点和列表照常可用。',
  lostTitle: '没有这张地图',
  lost: '网址里的社区名称可能写错了。请告诉这个网站的管理员。',
  lostOpen: '看看有哪些社区',
}

export type EmbedWords = typeof zh
