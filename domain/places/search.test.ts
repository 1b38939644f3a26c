import { describe, expect, it } from 'vitest'
import { fold, searchSuffixes } from './search.ts'

const finds = (place: Parameters<typeof searchSuffixes>[0], query: string) =>
  searchSuffixes(place).some((suffix) => suffix.startsWith(fold(query)))

describe('folding', () => {
  it('takes away case, full width and what stands between words', () => {
    expect(fold('ＡＴＭ　２４ｈ')).toBe('atm 24h')
    expect(fold('  St. Mary’s–Clinic ')).toBe('st mary s clinic')
    expect(fold('桂花里（东门）')).toBe('桂花里 东门')
  })

  it('leaves nothing of an empty query', () => {
    expect(fold(' ，. ')).toBe('')
  })
})

describe('a place is found', () => {
  const clinic = {
    name: '桂花里社区卫生服务站',
    nameEn: 'Guihuali Community Clinic',
    address: '桂花里路 18 号',
    initials: 'ghlsqwsfwz',
  }

  it('by two characters inside its Chinese name', () => {
    expect(finds(clinic, '卫生')).toBe(true)
    expect(finds(clinic, '桂花')).toBe(true)
    expect(finds(clinic, '药店')).toBe(false)
  })

  it('by the beginning of any English word, not by its middle', () => {
    expect(finds(clinic, 'comm')).toBe(true)
    expect(finds(clinic, 'CLINIC')).toBe(true)
    expect(finds(clinic, 'linic')).toBe(false)
  })

  it('by address and by house number', () => {
    expect(finds(clinic, '花里路')).toBe(true)
    expect(finds(clinic, '18')).toBe(true)
  })

  it('by the initials of its pinyin, also from the middle', () => {
    expect(finds(clinic, 'ghl')).toBe(true)
    expect(finds(clinic, 'ws')).toBe(true)
  })

  it('by a Latin word within a Chinese name', () => {
    expect(finds({ name: '招商银行ATM机' }, 'atm')).toBe(true)
    expect(finds({ name: '招商银行ATM机' }, '机')).toBe(true)
  })
})

describe('the entries of one place', () => {
  it('are bounded in length and in number, and the name keeps its share', () => {
    const suffixes = searchSuffixes({
      name: '一二三',
      address: '长'.repeat(3) + [...Array(300).keys()].map((n) => `路${n}`).join(''),
    })
    expect(suffixes.length).toBe(64)
    expect(suffixes).toContain('三')
    expect(Math.max(...suffixes.map((s) => [...s].length))).toBeLessThanOrEqual(24)
  })

  it('do not repeat', () => {
    const suffixes = searchSuffixes({ name: '永康路', nameEn: 'Yongkang', address: '永康路' })
    expect(new Set(suffixes).size).toBe(suffixes.length)
    expect(suffixes).toHaveLength(4)
  })
})
