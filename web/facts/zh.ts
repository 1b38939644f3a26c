import type { Refusal } from '../app/change.ts'

/** How much nearer one has to be, as the server says. */
export const metresOf = (refusal: Refusal): number =>
  (refusal as { readonly metres?: number }).metres ?? 100

/** What the buttons say by which people keep true what there is at a place. */
export const zh = {
  heading: '还能用吗？',
  works: '还能用',
  broken: '坏了',
  out: '用完了',
  other: '其他情况',
  less: '收起',
  all: (n: number) => `全部 ${n} 样`,
  saying: '正在说…',
  asking: '正在看您在哪里…',
  why: '到了现场才能说。您的位置只看一眼，不保存。',
  byCode: '您扫了墙上的码，直接说就行。',
  mine: { works: '您说：还能用', broken: '您说：坏了', out: '您说：用完了' },
  thanks: '收到，谢谢您',
  thanksDone: '收到，谢谢您。任务也完成了',
  thanksBroken: '收到，已经上报给社区',
  thanksDisputed: '收到。有人说法不一样，再请一个人看看',
  queued: '没连上网。已经记下，连上了自己会发。',
  waiting: (n: number) => `还有 ${n} 句没发出去，连上网自己会发`,
  undo: '撤销',
  undone: '撤销了，和刚才一样',
  report: (no: number) => `随手拍 ${no} 号`,
  fresh: '刚取到',
  offline: '没取到最新情况，先看上次的',
  wall: {
    heading: '贴在墙上的二维码',
    lead: '打印出来贴在驿站里。谁扫到，谁就能说一声还能不能用。',
    show: '看二维码',
    print: '打印',
    hide: '收起',
    renew: '换一个码',
    renewSure: '旧的码就作废了，要重新打印。换吗？',
    renewYes: '换',
    renewNo: '不换',
    renewed: '换好了，请把旧的撕下来',
    scan: '扫一扫，说一声',
    question: '这里的东西还能用吗？',
    label: '墙上的二维码',
  },
  refusals: {
    too_far: (refusal: Refusal) => `您离这里还远，再走近 ${metresOf(refusal)} 米，到了再说。`,
    where_needed: '没拿到您的位置。请允许定位，或者扫墙上的码。',
    old_wall_code: '这个码已经换过了，请扫墙上新的那张。',
    unknown_amenity: '这里没有登记这一样。',
    too_late: '过了十秒，撤不回来了。再说一次就行。',
    changed_meanwhile: '刚才好几个人同时在说，请再按一次。',
  },
}

export type FactWords = typeof zh
