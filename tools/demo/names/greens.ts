import type { Tags } from '../osm.ts'

const named = (zh: string, en: string): Tags => ({ name: zh, 'name:en': en })

export const GREEN_NAMES = {
  park: named('芦花公园', 'Reed Flower Park'),
  lake: named('月牙湖', 'Crescent Lake'),
  shore: named('环湖步道', 'Lakeside Walk'),
  hill: named('东篱山', 'Dongli Hill'),
  trail: named('登山步道', 'Hill Trail'),
}

/** Pocket gardens, in the order of their lots. */
export const GARDEN_NAMES: readonly Tags[] = [
  named('石榴园', 'Pomegranate Garden'),
  named('枫林口袋公园', 'Fenglin Pocket Park'),
  named('河埠头公园', 'Landing Park'),
  named('望江绿地', 'Wangjiang Green'),
  named('西滨绿地', 'West Shore Green'),
  named('新塘口袋公园', 'Xintang Pocket Park'),
  named('北辰绿地', 'North Star Green'),
]
