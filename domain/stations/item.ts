/** What stations keep: gifts that are given away, and things that are lent. */
export const ITEMS = {
  towel: { zh: '毛巾', en: 'Towels', lent: false },
  soap: { zh: '香皂', en: 'Soap', lent: false },
  detergent: { zh: '洗衣液', en: 'Detergent', lent: false },
  rice: { zh: '大米', en: 'Rice', lent: false },
  oil: { zh: '食用油', en: 'Cooking oil', lent: false },
  bottled_water: { zh: '瓶装水', en: 'Bottled water', lent: false },
  mask: { zh: '口罩', en: 'Masks', lent: false },
  medicine: { zh: '防暑药', en: 'Heat-stroke remedies', lent: false },
  gift_bag: { zh: '慰问包', en: 'Gift bags', lent: false },
  umbrella: { zh: '雨伞', en: 'Umbrellas', lent: true },
  power_bank: { zh: '充电宝', en: 'Power banks', lent: true },
} as const satisfies Record<string, { zh: string; en: string; lent: boolean }>

export type ItemId = keyof typeof ITEMS

export const ITEM_IDS = Object.keys(ITEMS) as [ItemId, ...ItemId[]]

export type LentId = {
  [Id in ItemId]: (typeof ITEMS)[Id]['lent'] extends true ? Id : never
}[ItemId]

export const LENT_IDS = ITEM_IDS.filter((id) => ITEMS[id].lent) as [LentId, ...LentId[]]
