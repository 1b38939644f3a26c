import { ITEMS } from '../../domain/stations/item.ts'
import type { MoveReason } from '../../domain/stations/stock.ts'
import type { Db } from '../db/connect.ts'
import { wallAt } from '../places/zone.ts'
import { ledgerOf } from './show.ts'

export const COLUMNS: readonly string[] = [
  ...[
    '时间 time',
    '物品 item',
    '事由 reason',
    '增减 change',
    '结余 held',
    '经手人 by',
    '备注 note',
  ],
]

const REASONS: Readonly<Record<MoveReason, string>> = {
  received: '入库 received',
  given: '发放 given',
  spoiled: '损坏 spoiled',
  moved: '调拨 moved',
  counted: '盘点 counted',
  lent: '借出 lent',
  returned: '归还 returned',
  reversed: '撤销 reversed',
}

/** The ledger of a place as lines of a table, by its own clocks. */
export async function tableOf(db: Db, placeId: string, timeZone: string) {
  const lines = await ledgerOf(db, placeId)
  return lines.map(({ at, item, reason, delta, held, by, note }) => [
    new Date(wallAt(timeZone, at)).toISOString().slice(0, 16).replace('T', ' '),
    `${ITEMS[item].zh} ${ITEMS[item].en}`,
    REASONS[reason],
    delta,
    held,
    by ?? '',
    note ?? '',
  ])
}
