import { describe, expect, it } from 'vitest'
import { HEADINGS, TURNS } from '../../domain/lifecircle/directions.ts'
import { PASSAGES } from '../../domain/lifecircle/strides.ts'
import type { EasyLeg, EasyWay } from './page.ts'
import { spoken, stepsOf } from './way-words.ts'
import { zh } from './zh.ts'

/** The characters of the longest sentence of a text, as one counts them when reading. */
function longest(text: string): number {
  const sentences = text.split(/[。！？；\n]/)
  return Math.max(...sentences.map((each) => [...each.replace(/[\s，、：“”（）·]/g, '')].length))
}

/** Every text of a dictionary; what takes a name is given one of six characters, what takes a number one of two digits. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') {
    return textsOf(words.length === 1 ? words('12') : words('桂花里药店', '12'))
  }
  return Object.values(words as object).flatMap(textsOf)
}

const leg = (more: Partial<EasyLeg>): EasyLeg => ({
  ...{ turn: 'left', over: null, heading: 'east', metres: 90, minutes: 2, landmark: null },
  ...more,
})

const way = (...legs: EasyLeg[]): EasyWay => ({ minutes: 9, metres: 400, legs, arrival: 'left' })

describe('the elder view', () => {
  it('says nothing longer than fifteen characters', () => {
    const { title: _, ...words } = zh
    // A door's name and number are read by a screen reader alone, and are as long as they are.
    const { callTo: __, wayTo: ___, ...kind } = words.kind
    const texts = textsOf({ ...words, kind })
    expect(texts.length).toBeGreaterThan(80)
    expect(texts.filter((text) => longest(text) > 15)).toEqual([])
  })

  it('tells every turn and everything that is passed in sentences as short', () => {
    const legs = [
      ...HEADINGS.map((heading) => leg({ turn: 'start', heading })),
      ...TURNS.flatMap((turn) => PASSAGES.map((over) => leg({ turn, over, minutes: 14.2 }))),
    ]
    const sentences = stepsOf(way(...legs), 'zh').flatMap(({ sentences }) => sentences)
    expect(sentences.filter((each) => longest(each) > 15)).toEqual([])
  })
})

describe('a way in words', () => {
  const market = { kind: 'market', name: '北岸菜市场', name_en: 'North Market' } as const
  const told = way(
    leg({ turn: 'start', minutes: 3.6 }),
    leg({ turn: 'right', over: 'signal', minutes: 0.3, landmark: market }),
  )

  it('is what to do and how long, and ends on the side where the place is', () => {
    expect(stepsOf(told, 'zh')).toEqual([
      { landmark: null, sentences: ['先往东走。', '走 4 分钟。'] },
      { landmark: '北岸菜市场', sentences: ['右转，过红绿灯。', '走几步。'] },
      { landmark: null, sentences: ['到了。', '在您的左手边。'] },
    ])
  })

  it('is told in English too, with the English name of a landmark', () => {
    expect(stepsOf(told, 'en')[1]).toEqual({
      landmark: 'North Market',
      sentences: ['Turn right, cross at the lights.', 'Walk a few steps.'],
    })
  })

  it('knows a landmark without a name by its kind', () => {
    const unnamed = leg({ landmark: { kind: 'toilet', name: '', name_en: null } })
    expect(stepsOf(way(unnamed), 'zh')[0].landmark).toBe('公厕')
  })

  it('is read aloud with its landmark first', () => {
    const [, second] = stepsOf(told, 'zh')
    expect(spoken(second, 'zh')).toBe('走到 北岸菜市场 右转，过红绿灯。 走几步。')
  })
})
