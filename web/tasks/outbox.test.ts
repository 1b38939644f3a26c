import { describe, expect, it } from 'vitest'
import { type Outbox, outboxOf, sendWaiting, type Waiting } from './outbox.ts'

const waiting = (key: string): Waiting => ({
  no: 1,
  act: 'complete',
  wish: { method: 'POST', path: `/api/claims/${key}/completion`, body: {}, key },
})

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  } as unknown as Storage
}

const keys = (box: Outbox) => box.read().map(({ wish }) => wish.key)

describe('what waits', () => {
  it('is there after the page was closed, for the same person alone', () => {
    const device = storage()
    outboxOf('li', () => device).write([waiting('a')])
    expect(keys(outboxOf('li', () => device))).toEqual(['a'])
    expect(keys(outboxOf('zhao', () => device))).toEqual([])
  })

  it('is kept for the visit where the browser keeps nothing', () => {
    const box = outboxOf('li', () => {
      throw new Error('forbidden')
    })
    box.write([waiting('a')])
    expect(keys(box)).toEqual(['a'])
  })

  it('goes out in its order, with its own key', async () => {
    const device = storage()
    const kept = outboxOf('li', () => device)
    kept.write([waiting('a'), waiting('b')])
    const sent: string[] = []
    await sendWaiting(kept, async ({ wish }) => {
      sent.push(wish.key)
      return 'done'
    })
    expect(sent).toEqual(['a', 'b'])
    expect(keys(kept)).toEqual([])
  })

  it('waits on behind one that does not get through', async () => {
    const device = storage()
    const box = outboxOf('li', () => device)
    box.write([waiting('a'), waiting('b'), waiting('c')])
    const left = await sendWaiting(box, async ({ wish }) => (wish.key === 'b' ? 'away' : 'done'))
    expect(left.map(({ wish }) => wish.key)).toEqual(['b', 'c'])
  })

  it('is not lost that was put in while another was under way', async () => {
    const device = storage()
    const box = outboxOf('li', () => device)
    box.write([waiting('a')])
    await sendWaiting(box, async () => {
      box.write([...box.read(), waiting('late')])
      return 'done'
    })
    expect(keys(box)).toEqual(['late'])
  })
})
