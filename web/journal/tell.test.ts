import { expect, it } from 'vitest'
import { JOURNAL_KINDS } from '../../domain/journal/entry.ts'
import type { AuditRow } from './page.ts'
import { tellRow } from './tell.ts'

const row = (more: Partial<AuditRow>): AuditRow => ({
  seq: 1,
  at: 0,
  kind: 'task.claimed',
  subject: 'task:t1',
  actor: 'demo-rider',
  by: '小李',
  about: { name: null, role: null, no: null, title: null },
  payload: {},
  ...more,
})

it.each(Object.keys(JOURNAL_KINDS))(
  '%s is a whole sentence, also where nothing is known',
  (kind) => {
    const nothing = row({ kind, actor: 'x', by: null })
    for (const lang of ['zh', 'en'] as const) {
      const told = tellRow(nothing, lang)
      expect(told).not.toMatch(/undefined|null|NaN|\s{2}/)
      expect(told.length).toBeGreaterThan(3)
    }
  },
)

it('names who did what to which task', () => {
  const about = { name: '小李', role: null, no: 12, title: '送药' }
  const verified = row({ kind: 'claim.verified', by: '周书记', about })
  expect(tellRow(verified, 'zh')).toBe('周书记确认小李做完了任务 12“送药”')
  expect(tellRow(verified, 'en')).toBe('周书记 confirmed that 小李 finished task 12 “送药”')
})

it('what the house did by itself is the house’s', () => {
  const about = { name: '小李', role: null, no: 12, title: '送药' }
  const expired = row({ kind: 'claim.expired', actor: 'system', by: null, about })
  expect(tellRow(expired, 'zh')).toBe('小李认领的任务 12“送药”到时间了，自动放回')
  const ended = row({
    kind: 'duty.ended',
    actor: 'system',
    by: null,
    about: { ...about, no: null },
  })
  expect(tellRow(ended, 'zh')).toBe('小李下岗了')
  expect(tellRow({ ...ended, about: { ...about, name: null } }, 'zh')).toBe('某人下岗了')
})

it('a kind from a newer house is told by its name', () => {
  expect(tellRow(row({ kind: 'wish.granted' }), 'zh')).toBe('小李 · wish.granted')
})
