/** What the page of open data says. */
export const zh = {
  title: (community: string) => `开放数据 · ${community}`,
  heading: '开放数据',
  lead: '下面的数据，谁都可以拿去用：做网页、做地图、做研究。不用注册，也不用钥匙。',
  downloads: '文件和订阅',
  files: {
    places: {
      name: '全部地点',
      what: '名称、种类、位置、电话、开放时间。一个 GeoJSON 文件，用地图软件或表格软件都能打开。',
    },
    status: {
      name: '现在的情况',
      what: '各类地点有几个、几个开着门，几人在岗，几件上报没办完。一分钟更新一次。',
    },
    reports: {
      name: '随手拍动态',
      what: '最近 50 件公开的上报。放进阅读器里，有新的就会告诉您。',
    },
    events: {
      name: '活动日历',
      what: '加进手机日历就能看。现在还没有活动；以后有了，会自己出现。',
    },
  },
  programs: '给地图软件和程序',
  features: {
    name: '地图软件（OGC API – Features）',
    what: 'QGIS：「图层」→「添加图层」→「添加 WFS / OGC API - Features 图层」→「新建」，网址填下面这一行，再点「连接」。ArcGIS 和 GDAL 也用这个网址。',
  },
  open311: {
    name: '上报接口（Open311）',
    what: '读公开的上报。要从别的系统上报，请向社区管理员要钥匙。',
  },
  api: { name: '全部接口', what: '每个地址要填什么、返回什么，可以在页面上试。' },
  terms: {
    places: '使用条件：ODbL 1.0',
    figures: '使用条件：CC0 1.0，随便用',
    reports: '可以看、可以转链接；文字和照片归上报的人',
  },
  attribution: '用的时候请注明：',
  mapNumber: (number: string) => `审图号：${number}`,
  mapNumberNone: '审图号：未登记。公开出版地图前，请先送审。',
}

export type DataWords = typeof zh
