import type { CastKey } from '../../../domain/accounts/cast.ts'
import type { SkillId } from '../../../domain/tasks/skills.ts'
import type { Proof } from '../../../domain/tasks/task.ts'
import type { Whereabouts, Words } from './seed.ts'

/** Something small that somebody on their way can do (小微任务). */
export interface TaskNote extends Whereabouts {
  readonly key: string
  readonly kind: 'leaflets' | 'patrol' | 'guide' | 'survey' | 'deliver' | 'help'
  readonly title: Words
  readonly minutes: number
  readonly points: number
  readonly state: 'open' | 'claimed' | 'done'
  readonly openedMinutesAgo: number
  /** how long the claim still holds */
  readonly leaseMinutesLeft?: number
  /** who has claimed or done it */
  readonly by?: CastKey
  /** what it asks for beyond what is usual */
  readonly asks?: Asks
}

interface Asks {
  readonly proof?: Proof
  readonly skills?: readonly SkillId[]
  readonly seats?: 1 | 2
}

export const TASKS: readonly TaskNote[] = [
  task(
    'leaflets-1',
    'leaflets',
    '把防诈骗传单带到门口的公告栏',
    'Take anti-fraud leaflets to the notice board',
    '长宁一村',
    [8, 7],
    5,
    10,
    open(95),
    { proof: 'tick' },
  ),
  task(
    'leaflets-2',
    'leaflets',
    '送二十份体检通知到门卫室',
    'Bring twenty health-check notices to the gatehouse',
    '北岸新城',
    [-6, 9],
    5,
    10,
    open(240),
  ),
  task(
    'patrol-1',
    'patrol',
    '晚上巡一圈，看看电动车有没有飞线充电',
    'Evening round: look for e-bikes charging from windows',
    '绣湖苑',
    [10, -7],
    20,
    30,
    open(60),
    { seats: 2 },
  ),
  task(
    'patrol-2',
    'patrol',
    '看看河边救生圈还在不在',
    'Check that the lifebuoys by the river are there',
    '水杉苑',
    [14, 15],
    10,
    20,
    open(380),
    { proof: 'photo' },
  ),
  task(
    'guide-1',
    'guide',
    '陪王奶奶从家走到卫生服务站',
    'Walk with Granny Wang to the clinic',
    '梧桐里',
    [5, -9],
    25,
    40,
    claimed('volunteer', 130, 18),
    { skills: ['dialect'] },
  ),
  task(
    'guide-2',
    'guide',
    '在地铁口给参加义诊的老人指路',
    'Show elders the way to the free clinic at the metro',
    '云锦天城',
    [12, -13],
    30,
    40,
    open(30),
    { skills: ['first_aid'] },
  ),
  task(
    'survey-1',
    'survey',
    '拍一下大门，看轮椅能不能进',
    'Photograph the gate: can a wheelchair get in?',
    '半岛华府',
    [4, 6],
    3,
    5,
    open(700),
    { proof: 'photo' },
  ),
  task(
    'survey-2',
    'survey',
    '数一数门口能停几辆电动车',
    'Count the e-bike spaces at the gate',
    '星悦城',
    [-5, 8],
    3,
    5,
    open(510),
  ),
  task(
    'deliver-1',
    'deliver',
    '顺路带一包药给三幢的李爷爷',
    'Drop off medicine for Grandpa Li, block 3',
    '槐荫新村',
    [9, 5],
    10,
    20,
    open(15),
  ),
  task(
    'deliver-2',
    'deliver',
    '把借出的雨伞还到驿站',
    'Return lent umbrellas to the rest stop',
    '合欢苑',
    [7, -11],
    8,
    10,
    claimed('rider', 80, 6),
  ),
  task(
    'help-1',
    'help',
    '帮陈阿姨把买的米搬上楼',
    'Carry Auntie Chen’s rice upstairs',
    '听松里',
    [-8, 5],
    8,
    15,
    open(50),
  ),
  task(
    'help-2',
    'help',
    '教张爷爷打视频电话',
    'Show Grandpa Zhang how to make a video call',
    '景泰家园',
    [6, 10],
    20,
    30,
    { state: 'done', openedMinutesAgo: 1500, by: 'volunteer' },
    { skills: ['phones'] },
  ),
]

type Progress = Pick<TaskNote, 'state' | 'openedMinutesAgo' | 'leaseMinutesLeft' | 'by'>

function open(openedMinutesAgo: number): Progress {
  return { state: 'open', openedMinutesAgo }
}

function claimed(by: CastKey, openedMinutesAgo: number, leaseMinutesLeft: number): Progress {
  return { state: 'claimed', by, openedMinutesAgo, leaseMinutesLeft }
}

function task(
  key: string,
  kind: TaskNote['kind'],
  zh: string,
  en: string,
  near: string,
  offset: TaskNote['offset'],
  minutes: number,
  points: number,
  progress: Progress,
  asks: Asks = {},
): TaskNote {
  return { key, kind, title: { zh, en }, near, offset, minutes, points, ...progress, asks }
}
