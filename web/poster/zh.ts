/** What stands on a poster, and beside it on the screen. */
export const zh = {
  title: (name: string) => `海报 · ${name}`,
  back: '返回',
  print: '打印这张海报',
  hint: '一张 A4 纸。打印时选“实际大小”，不要页眉页脚。',
  spot: '挂在哪里？',
  centre: '社区中心',
  here: '就挂在这里',
  show: '换成这里',

  circle: '十五分钟生活圈',
  phone: '电话',
  communityPhone: '社区电话',
  noPhone: '电话未登记',
  hours: '时间',
  address: '地址',
  things: '这里有',
  scanPlace: '扫码看开没开门',
  scanCommunity: '扫码看附近有什么',
  around: '从这里走路去',
  legend: '红点是您现在的位置。虚线以内，长辈走十五分钟能到。',
  none: '走路十五分钟内，没有登记的服务。',
  minutes: (n: number) => `${n} 分钟`,
  map: (name: string) => `${name}周围的地图`,
  code: '二维码',
  mapNumber: (number: string) => `审图号：${number}`,
  fictional: '演示街区为虚构，并非真实地图',
  printed: (date: string) => `${date}印`,
}

export type PosterWords = typeof zh
