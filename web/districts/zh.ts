import { LEAST_CROWD } from '../../domain/live/crowd.ts'

/** What the page of a district says. */
export const zh = {
  title: (district: string) => `${district} · 各社区情况`,
  lead: (communities: number) => `${communities} 个社区。有变化，一分钟左右就更新。`,
  sums: '全区',
  columns: {
    name: '社区',
    issues: '没办完的上报',
    handled: '24 小时内办好',
    duty: '在岗',
    coverage: '15 分钟走到服务站',
    tasks: '等人接的任务',
  },
  sortBy: (column: string) => `按「${column}」排`,
  sort: '排序',
  search: '找社区',
  find: '找',
  all: '看全部',
  nothing: (query: string) => `没有名称里带「${query}」的社区。`,
  few: `不到 ${LEAST_CROWD} 人`,
  people: (count: number) => `${count} 人`,
  atLeast: (count: number) => (count > 0 ? `至少 ${count} 人` : `各社区都不到 ${LEAST_CROWD} 人`),
  percent: (share: number) => `${Math.round(share * 100)}%`,
  unknown: '还没有',
  judged: (inTime: number, judged: number) => `${judged} 件里 ${inTime} 件`,
  what: '24 小时内办好：最近八周、已满 24 小时的上报。走到服务站：按成人步速，占估算人口。',
}

export type DistrictWords = typeof zh
