/** Whose robots can be told: 企业微信, 钉钉, 飞书. */
export const ROBOT_VENDORS = ['wecom', 'dingtalk', 'feishu'] as const

export type RobotVendor = (typeof ROBOT_VENDORS)[number]

const MINUTE_MS = 60_000

/** So long after each failure a robot is tried again; the last one from then on. */
const PAUSES_MS = [1, 2, 5, 15, 60, 360].map((minutes) => minutes * MINUTE_MS)

/** So long at least between two messages to a group: vendors take 20 a minute, and then none for ten. */
export const ROBOT_PAUSE_MS = 4_000

/** So long nobody else tries a robot that is being told; who is killed meanwhile has lost no more. */
export const ROBOT_LEASE_MS = MINUTE_MS

/** When a robot is tried again that has failed `tries` times, at least once. */
export const retryAt = (tries: number, now: number): number =>
  now + PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1]
