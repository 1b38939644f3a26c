/** What the pages say of reports from the street: shared by everything of them. */
export const zh = {
  name: '随手拍',
  no: (no: number) => `编号 ${no}`,
  met: (n: number) => `${n} 人也遇到了`,
  metres: (n: number) => `${n} 米`,

  refusals: {
    too_many_reports: '报得太快了，歇一会儿再报。',
    unknown_issue: '没有这件事，可能已经撤掉了。',
    step_taken: '刚才有人先办了一步，请看最新情况。',
    step_not_now: '现在还不能这样办，请看最新情况。',
    outside_community: '这个地点不在本社区，请换一个。',
    unreadable_photo: '有一张照片打不开，请换一张。',
    too_large: '照片太大了，请换一张。',
  },
}

export type IssueWords = typeof zh
