import { COLUMNS, ground, rowBetween, rowBeyond } from './plan.ts'
import { beside, curved, rounded, type Vec } from './plane.ts'
import { between, dice } from './prng.ts'
import type { Quarter } from './quarter.ts'
import { blob } from './shapes.ts'

/** What lies around: a railway on its viaduct in the east, the elevated ring road in the south, woods. */
export function drawOutskirts(quarter: Quarter): void {
  railway(quarter)
  ringRoad(quarter)
  woods(quarter)
  for (const [zh, en, x, y] of AREAS)
    quarter.doc.node(ground([x, y]), { place: 'neighbourhood', name: zh, 'name:en': en })
}

/** What people call the parts of the quarter. */
const AREAS = [
  ['老街', 'Old Street', -700, -150],
  ['长宁', 'Changning', -60, -600],
  ['稻香', 'Daoxiang', -640, -1010],
  ['槐荫', 'Huaiyin', 960, -380],
  ['文昌', 'Wenchang', -120, 640],
  ['东工业园', 'East Works', 960, 860],
] as const

const RAILWAY: readonly Vec[] = [
  [1590, -1390],
  [1490, -900],
  [1410, -200],
  [1400, 600],
  [1455, 1200],
  [1490, 1400],
]

/** It runs high above the streets that pass beneath it. */
function railway({ doc }: Quarter): void {
  const course = curved(RAILWAY.map(ground))
  for (const byM of [2.5, -2.5])
    doc.way(
      beside(course, byM).map((at) => doc.node(at)),
      {
        railway: 'rail',
        bridge: 'viaduct',
        layer: '2',
        usage: 'main',
        name: '青芦铁路',
        'name:en': 'Qinglu Railway',
      },
    )
}

/** An expressway on stilts over the South Ring Road: nobody walks there, and it meets nothing below. */
function ringRoad({ doc }: Quarter): void {
  const last = COLUMNS.length - 1
  const course = [
    ...rowBeyond(0, 0, -380).toReversed().slice(0, -1),
    ...rowBetween(0, 0, last),
    ...rowBeyond(0, last, 380).slice(1),
  ]
  const tags = {
    highway: 'motorway',
    bridge: 'viaduct',
    layer: '3',
    oneway: 'yes',
    name: '南环高架',
    'name:en': 'South Ring Viaduct',
    lanes: '3',
  }
  for (const half of [beside(course, -6), beside(course, 6).toReversed()])
    doc.way(
      half.map((at) => doc.node(at)),
      tags,
    )
}

function woods({ doc }: Quarter): void {
  const roll = dice('woods')
  const groves: readonly [x: number, y: number, r: number][] = [
    [-1420, 720, 130],
    [-1400, 1150, 150],
    [-1010, 1290, 95],
    [-1380, -960, 110],
    [-700, -1330, 80],
    [330, 1290, 90],
    [1020, 1280, 120],
  ]
  for (const [x, y, r] of groves)
    doc.area(rounded(blob(ground([x, y]), 11, () => r * between(roll, 0.72, 1.12))), {
      natural: 'wood',
    })
}
