import { describe, expect, it } from 'vitest'
import { type PersonalKind, spotPersonal, withoutPersonal } from './personal.ts'

const found = (text: string): [PersonalKind, string][] =>
  spotPersonal(text).map(({ kind, from, to }) => [kind, text.slice(from, to)])

/** An identity number with the check digit that its first 17 ask for. */
function numbered(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * weights[i], 0)
  return first17 + '10X98765432'[sum % 11]
}

describe('phones', () => {
  it.each([
    ['路灯坏了，打 13800138000 找我', '13800138000'],
    ['138 0013 8000', '138 0013 8000'],
    ['138-0013-8000', '138-0013-8000'],
    ['+86 13800138000', '+86 13800138000'],
    ['008613800138000', '008613800138000'],
    ['电话１３８００１３８０００。', '１３８００１３８０００'],
    ['固话 0571-87654321', '0571-87654321'],
    ['01087654321', '01087654321'],
  ])('%s', (text, phone) => expect(found(text)).toEqual([['phone', phone]]))

  it.each([
    '打 110 或 12345',
    '12800138000',
    '灯杆 138001380001234',
    '3号楼2单元501室',
    '2024年11月22日 13:00',
    '400米外 800 块砖',
    '电表 0000000000',
  ])('%s has none', (text) => expect(found(text)).toEqual([]))
})

describe('identity numbers', () => {
  // The standard's own example.
  const example = '11010519491231002X'

  it.each([example, example.toLowerCase(), numbered('44052418800101001')])('%s', (number) =>
    expect(found(`捡到身份证${number}，请来领`)).toEqual([['id_number', number]]),
  )

  it('a wrong check digit is another number', () => {
    for (const last of '0123456789') expect(found(`11010519491231002${last}`)).toEqual([])
  })

  it('nobody is born on the 30th of February', () => {
    expect(found(numbered('11010519490230002'))).toEqual([])
    expect(found(numbered('11010519001301002'))).toEqual([])
  })

  it('within a longer number it is none', () => {
    expect(found(`9${example}`)).toEqual([])
    expect(found(`11010519491231002X1`)).toEqual([])
  })
})

describe('number plates', () => {
  it.each([
    '浙A12345',
    '浙A·12345',
    '浙A 12345',
    '京AD12345',
    '沪AF12345',
    '粤B12345D',
    '浙a8k88m',
    '京A1234学',
    '粤Z1234港',
    '川A1234警',
    '浙Ａ１２３４５',
  ])('%s', (plate) => expect(found(`${plate}占了消防通道`)).toEqual([['plate', plate]]))

  it.each(['浙A区12号', '新A座1单元', '京A1234', '浙A12I45', '浙AO1234', '川A1234567'])(
    '%s is none',
    (text) => expect(found(text)).toEqual([]),
  )
})

describe('taking it out', () => {
  it('leaves the rest of the line', () => {
    expect(withoutPersonal('浙A12345 堵住大门 找 13800138000')).toBe('堵住大门 找')
    expect(withoutPersonal('灯不亮')).toBe('灯不亮')
    expect(withoutPersonal('13800138000')).toBe('')
  })

  it('keeps the order of what was found, and nothing twice', () => {
    const text = '13800138000，浙A12345，0571-87654321'
    expect(found(text).map(([kind]) => kind)).toEqual(['phone', 'plate', 'phone'])
    expect(withoutPersonal(text)).toBe('，，')
  })
})
