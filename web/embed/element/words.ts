const zh = {
  open: '点一下，打开地图',
  lost: '地图没有出来。可能是这个网站还没登记，或者网络不好。',
  link: '到社区的页面看地图',
  name: '十五分钟生活圈',
}

const en: typeof zh = {
  open: 'Open the map',
  lost: 'The map did not come. This website may not be on the community’s list, or the network is slow.',
  link: 'See the map on the community’s page',
  name: '15-minute life circle',
}

/** What the element says itself, in the language asked for or else that of the page. */
export const elementWords = (lang: string | null): typeof zh =>
  (lang || document.documentElement.lang).startsWith('en') ? en : zh
