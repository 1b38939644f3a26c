import type { Level, Reason } from '../../../domain/issues/issue.ts'
import type { IssueState, Phase } from '../../../domain/issues/state.ts'
import type { StepItem } from '../page.ts'

/** What a step of the timeline is told with. */
export interface Told {
  readonly who: string
  readonly organisation: string
  /** a day and a time */
  readonly due: string
  readonly because: string
  readonly level: string
  readonly mergedInto: number | null
}

const why = (because: string) => (because ? `：${because}` : '')

const COMMUNITY = '社区'

/** How reports are told, wherever they stand. */
export const zh = {
  comma: '、',

  states: {
    reported: '刚上报，等社区看',
    triaged: '社区已受理',
    assigned: '已派人处理',
    planned: '定了修好的日子',
    fixed: '说修好了，等人去看',
    verified: '看过了，确实修好',
    closed: '已办结',
    reopened: '没修好，重新处理',
    rejected: '没有受理',
    merged: '和另一件合并了',
  } satisfies Record<IssueState, string>,

  phases: {
    new: '等受理',
    open: '处理中',
    fixed: '等确认',
    done: '修好了',
    gone: '没受理',
  } satisfies Record<Phase, string>,

  levels: { station: '站长', community: '社区', district: '区里' } satisfies Record<Level, string>,
  holder: (name: string) => `现在由${name}负责`,
  held: (name: string) => `最后由${name}负责`,

  clock: {
    open: (time: string) => `已 ${time}`,
    left: (time: string) => `还剩 ${time}`,
    late: (time: string) => `超时 ${time}`,
    took: (time: string) => `用了 ${time}`,
    inTime: '按时',
    lateBy: (time: string) => `晚了 ${time}`,
    stopped: (time: string) => `${time}后停止计时`,
  },

  clockHint: '从上报到修好',
  csv: '下载表格（CSV）',
  print: '打印',
  textBefore: (text: string) => `原来写的：“${text}”`,

  enlarge: '看大图',
  close: '关上',

  roles: {
    reporter: '上报的人',
    neighbour: '邻居',
    community: COMMUNITY,
    organisation: '处理单位',
    clock: '系统',
  } satisfies Record<StepItem['by'], string>,

  steps: {
    report: () => '有人上报',
    triage: () => '社区受理了',
    assign: ({ organisation }) => `社区派给${organisation}`,
    accept: ({ who }) => `${who}接下了`,
    plan: ({ who, due }) => `${who}答应 ${due} 前修好`,
    extend: ({ who, due, because }) => `${who}把日子延到 ${due}${why(because)}`,
    hand_back: ({ who, because }) =>
      who === COMMUNITY ? `社区收回${why(because)}` : `${who}退回社区${why(because)}`,
    fix: ({ who }) => `${who}说修好了`,
    verify: ({ who }) => `${who}到场看过，修好了`,
    close: () => '社区办结',
    reject: ({ because }) => `社区没有受理${why(because)}`,
    reopen: ({ who, because }) => `${who}说还没好${why(because)}，重新处理`,
    merge: ({ mergedInto }) =>
      mergedInto ? `和 ${mergedInto} 号是同一件，合并了` : '和另一件是同一件，合并了',
    reword: () => '社区改了文字',
    remind: () => '时间过半，提醒了负责的人',
    escalate: ({ level }) => `超时了，报给${level}`,
  } satisfies Record<StepItem['kind'], (told: Told) => string>,

  reasons: {
    not_here: '去看过，没有这回事',
    not_ours: '不归这里管',
    no_fault: '没有坏',
    unclear: '说得不清楚',
    abuse: '不是正经上报',
    need_money: '要花钱，定不下来',
    need_access: '进不去',
    wrong_place: '地点不对',
    not_fixed: '没修好',
    came_back: '又坏了',
    made_worse: '修得更糟',
    parts: '等配件',
    weather: '天气不好',
    other_works: '等别的工程',
    permission: '等批准',
    organisation_removed: '处理单位撤出了',
  } satisfies Record<Reason, string>,

  refusals: {
    own_fix: '自己修的，要请别人来确认。',
    date_passed: '日子要在今天以后。',
    date_too_far: '最晚到一年以后。',
    date_not_later: '要比原来的日子晚。',
    extension_used: '已经延过一次，不能再延。',
    already_reopened: '您已经说过没修好，正等着重新处理。',
    merged_into_itself: '不能和自己合并。',
    unknown_organisation: '没有这个单位。',
    proof_needed: '请先拍一张照片。',
    changed_meanwhile: '刚才有人改过，请看看最新情况。',
  },
}

export type TellingWords = typeof zh
