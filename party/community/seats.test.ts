import { describe, expect, it } from 'vitest'
import { boundsAround, type LngLat, planeAt } from '../../domain/kit/geo.ts'
import type { Fix } from '../../domain/live/fixes.ts'
import type { Mate } from '../../domain/live/ports.ts'
import { Board } from './board.ts'
import { Seats } from './seats.ts'

const CENTER: LngLat = [120.15, 30.27]
const quarter = boundsAround(CENTER, 3000)
const start = Date.UTC(2026, 10, 22)

const mate = (personId: string, more: Partial<Mate> = {}): Mate => ({
  dutyId: `duty-${personId}`,
  personId,
  name: personId,
  role: 'rider',
  skills: [],
  untilAt: start + 4 * 3_600_000,
  ...more,
})

function at(eastM: number, northM = 0): LngLat {
  const { mPerLng, mPerLat } = planeAt(CENTER)
  return [CENTER[0] + eastM / mPerLng, CENTER[1] + northM / mPerLat]
}

const fix = (eastM: number, more: Partial<Fix> = {}): Fix => ({
  ageMs: 0,
  at: at(eastM),
  accuracyM: 5,
  heading: 90,
  speed: 3,
  ...more,
})

function room(...crew: Mate[]) {
  const board = new Board()
  const seats = new Seats(quarter, board)
  seats.admit(crew, [])
  return { board, seats }
}

const shown = (seats: Seats, personId = 'li') => seats.shown(personId).shown

describe('a seat', () => {
  it('is live, stale after half a minute, and off the map after two', () => {
    const { board, seats } = room(mate('li'))
    expect(shown(seats)).toBe('unseen')
    expect(seats.take('li', [fix(0)], start)).toBeNull()
    expect(shown(seats)).toBe('live')
    expect(seats.nextChange()).toBe(start + 30_000)
    seats.age(start + 29_999)
    expect(shown(seats)).toBe('live')
    seats.age(start + 30_000)
    expect(shown(seats)).toBe('stale')
    expect(board.spots()[0].motion).toBe('stale')
    seats.age(start + 119_999)
    expect(board.size).toBe(1)
    seats.age(start + 120_000)
    expect(board.size).toBe(0)
    expect(shown(seats)).toBe('unseen')
    expect(seats.nextChange()).toBeNull()
  })

  it('comes back with the next fix', () => {
    const { seats } = room(mate('li'))
    seats.take('li', [fix(0)], start)
    seats.age(start + 60_000)
    seats.take('li', [fix(10)], start + 61_000)
    expect(shown(seats)).toBe('live')
  })

  it('is for who is on duty alone, and ends with the duty by itself', () => {
    const { board, seats } = room(mate('li', { untilAt: start + 1000 }))
    expect(seats.take('qian', [fix(0)], start)).toBe('off_duty')
    seats.take('li', [fix(0)], start)
    seats.age(start + 1000)
    expect(board.size).toBe(0)
    expect(shown(seats)).toBe('off')
    expect(seats.take('li', [fix(0)], start + 1001)).toBe('off_duty')
  })

  it('is taken away when the crew is read again without them; those who stay keep theirs', () => {
    const { board, seats } = room(mate('li'), mate('zhao'))
    seats.take('li', [fix(0)], start)
    seats.take('zhao', [fix(9)], start)
    const [, zhao] = seats.list()
    seats.admit([mate('zhao'), mate('chen')], [])
    expect(board.spots().map(({ seat }) => seat)).toEqual([zhao.seat])
    expect(new Set(seats.list().map(({ seat }) => seat)).size).toBe(2)
  })

  it('another duty of the same person begins unseen', () => {
    const { board, seats } = room(mate('li'))
    seats.take('li', [fix(0)], start)
    seats.hide('li')
    seats.admit([mate('li', { dutyId: 'another' })], seats.hiddenDuties())
    expect(board.size).toBe(0)
    expect(shown(seats)).toBe('unseen')
  })
})

describe('who hides', () => {
  it('is off the map at once, and stays off it until they show themselves', () => {
    const { board, seats } = room(mate('li'))
    seats.take('li', [fix(0)], start)
    seats.hide('li')
    expect(board.size).toBe(0)
    expect(seats.take('li', [fix(1)], start + 1000)).toBe('hidden')
    seats.show('li')
    expect(seats.take('li', [fix(2)], start + 2000)).toBeNull()
    expect(shown(seats)).toBe('live')
  })

  it('is hidden still when the room has forgotten everything else', () => {
    const { seats } = room(mate('li'))
    seats.hide('li')
    const later = new Seats(quarter, new Board())
    later.admit([mate('li')], seats.hiddenDuties())
    expect(shown(later)).toBe('hidden')
  })
})

describe('fixes', () => {
  it('a jump that nobody can make is dropped and counted; in time it is a walk', () => {
    const { seats } = room(mate('li'))
    seats.take('li', [fix(0)], start)
    expect(seats.take('li', [fix(500)], start + 1000)).toBe('jump')
    expect(seats.dropped).toEqual({ jump: 1 })
    expect(seats.take('li', [fix(500)], start + 13_000)).toBeNull()
  })

  it('what two phones cannot know is no jump', () => {
    const { seats } = room(mate('li'))
    seats.take('li', [fix(0, { accuracyM: 30 })], start)
    expect(seats.take('li', [fix(90, { accuracyM: 30 })], start + 1000)).toBeNull()
  })

  it('more than three a second are dropped, one a second never', () => {
    const { seats } = room(mate('li'))
    const flood = Array.from({ length: 10 }, (_, i) => seats.take('li', [fix(i)], start + i))
    expect(flood.filter((why) => why === 'flood')).toHaveLength(7)
    for (let s = 2; s < 100; s++) {
      expect(seats.take('li', [fix(s)], start + s * 1000)).toBeNull()
    }
  })

  it('of several in a report the newest counts, and one of before the last is dropped', () => {
    const { board, seats } = room(mate('li'))
    seats.take('li', [fix(100, { ageMs: 0 }), fix(0, { ageMs: 4000 })], start)
    const [before] = board.spots()
    expect(seats.take('li', [fix(0, { ageMs: 3000 })], start + 1000)).toBe('old')
    expect(board.spots()).toEqual([before])
  })

  it('old and vague ones are dropped', () => {
    const { seats } = room(mate('li'))
    expect(seats.take('li', [fix(0, { ageMs: 121_000 })], start)).toBe('old')
    expect(seats.take('li', [fix(0, { accuracyM: 301 })], start)).toBe('vague')
  })

  it('who leaves the quarter leaves the map: nobody is followed home', () => {
    const { board, seats } = room(mate('li'))
    seats.take('li', [fix(2990)], start)
    expect(seats.take('li', [fix(3010)], start + 2000)).toBe('outside')
    expect(board.size).toBe(0)
    expect(shown(seats)).toBe('outside')
    seats.take('li', [fix(2980)], start + 9000)
    expect(shown(seats)).toBe('live')
  })

  it('a phone that does not know its speed moves when its position does', () => {
    const { board, seats } = room(mate('li'))
    seats.take('li', [fix(0, { speed: null })], start)
    expect(board.spots()[0].motion).toBe('still')
    seats.take('li', [fix(9, { speed: null })], start + 1000)
    expect(board.spots()[0].motion).toBe('moving')
  })
})
