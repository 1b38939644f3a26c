import { expect, it } from 'vitest'
import type { LngLat } from '../../domain/kit/geo.ts'
import { worldX } from '../map/mercator.ts'
import { GLIDE_MS, Glide } from './glide.ts'
import type { Dot } from './model.ts'

const EAST_50_M = 0.0005
const dot = (seat: number, at: LngLat): Dot => ({ seat, at, motion: 'moving', heading: null })
const room = (...dots: Dot[]) => new Map(dots.map((each) => [each.seat, each]))

const drawn = (glide: Glide, now: number) => {
  const at = new Map<number, number>()
  glide.each(now, ({ dot, x }) => at.set(dot.seat, x))
  return at
}

it('a mark goes from tick to tick without a jump, and arrives with the next', () => {
  const glide = new Glide(GLIDE_MS)
  const [from, to] = [worldX(120), worldX(120 + EAST_50_M)]
  glide.show(room(dot(1, [120, 30])), 0)
  glide.show(room(dot(1, [120 + EAST_50_M, 30])), 1000)
  expect(drawn(glide, 1000).get(1)).toBeCloseTo(from)
  expect(drawn(glide, 1125).get(1)).toBeCloseTo((from + to) / 2)
  expect(drawn(glide, 1250).get(1)).toBeCloseTo(to)
  expect(glide.speed(1249)).toBeCloseTo((to - from) / GLIDE_MS)
  expect(glide.speed(1250)).toBe(0)
})

it('a mark that is called elsewhere on its way turns from where it is', () => {
  const glide = new Glide(GLIDE_MS)
  glide.show(room(dot(1, [120, 30])), 0)
  glide.show(room(dot(1, [120 + EAST_50_M, 30])), 1000)
  const middle = drawn(glide, 1125).get(1) as number
  glide.show(room(dot(1, [120, 30])), 1125)
  expect(drawn(glide, 1125).get(1)).toBeCloseTo(middle)
  expect(drawn(glide, 1375).get(1)).toBeCloseTo(worldX(120))
})

it('who is told to be far off does not fly there', () => {
  const glide = new Glide(GLIDE_MS)
  glide.show(room(dot(1, [120, 30])), 0)
  glide.show(room(dot(1, [120.1, 30])), 1000)
  expect(drawn(glide, 1000).get(1)).toBeCloseTo(worldX(120.1))
})

it('who went off duty is drawn no more from that moment', () => {
  const glide = new Glide(GLIDE_MS)
  glide.show(room(dot(1, [120, 30]), dot(2, [120.001, 30])), 0)
  glide.show(room(dot(2, [120.001, 30])), 100)
  expect([...drawn(glide, 100).keys()]).toEqual([2])
})

it('for who asks for less motion, marks are where they are at once', () => {
  const glide = new Glide(0)
  glide.show(room(dot(1, [120, 30])), 0)
  glide.show(room(dot(1, [120 + EAST_50_M, 30])), 1000)
  expect(drawn(glide, 1000).get(1)).toBeCloseTo(worldX(120 + EAST_50_M))
  expect(glide.speed(1000)).toBe(0)
})
