import type { Use } from '../land-use.ts'
import type { Tags } from '../osm.ts'

const named = (zh: string, en: string): Tags => ({ name: zh, 'name:en': en })

/** Institutions by use, in the order their lots are built. */
export const CIVIC_NAMES: Partial<Record<Use, readonly Tags[]>> = {
  primary_school: [
    named('柳湾第一小学', 'Liuwan First Primary School'),
    named('文昌小学', 'Wenchang Primary School'),
  ],
  middle_school: [
    named('稻香中学', 'Daoxiang Middle School'),
    named('北岸中学', 'North Bank Middle School'),
  ],
  kindergarten: [
    named('金穗幼儿园', 'Golden Ear Kindergarten'),
    named('小水车幼儿园', 'Little Waterwheel Kindergarten'),
    named('槐荫幼儿园', 'Locust Shade Kindergarten'),
    named('云杉幼儿园', 'Spruce Kindergarten'),
  ],
  college: [named('青芦职业技术学院', 'Qinglu Vocational College')],
  hospital: [named('柳湾医院', 'Liuwan Hospital')],
  market: [named('枫林菜市场', 'Fenglin Food Market')],
  centre: [
    named('长宁社区服务中心', 'Changning Community Centre'),
    named('文昌社区服务中心', 'Wenchang Community Centre'),
  ],
}
