import type { RefusalSentences } from '../../app/refusal-words.ts'

/** What the page of an invitation says. */
export const zh = {
  title: '邀请',
  heading: (community: string, role: string) => `${community}邀请您做${role}`,
  at: (place: string) => `地点：${place}`,
  until: (when: string) => `${when} 前有效`,
  take: '接受邀请',
  taking: '正在办…',
  signIn: '登录并接受',
  signInLead: '先用手机号登录，马上就回到这里。',
  done: (community: string, role: string) => `好了，您现在是${community}的${role}。`,
  toMe: '看我的身份',
  toCommunity: '看生活圈',
  closed: {
    used_up: '这个邀请已经用完了。',
    expired: '这个邀请过期了。',
    revoked: '这个邀请已经收回了。',
  },
  askAgain: '请跟社区再要一个。',
  refusals: {
    invitation_spent: '这个邀请刚刚用完或者收回了，请跟社区再要一个。',
    already_member: '您已经有这个身份了。',
    own_invitation: '这是您自己发的邀请，要请别人来接受。',
  } as RefusalSentences,
}

export type JoinWords = typeof zh
