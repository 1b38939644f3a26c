import type { Lang } from '../app/i18n.ts'

/** What the map says. It rides in the map's own chunk, so that the list need not wait for it. */
const zh = {
  map: '地图',
  zoomIn: '放大',
  zoomOut: '缩小',
  locate: '我的位置',
  locating: '正在找您的位置…',
  locateDenied: '没有拿到位置。请允许浏览器定位，或按住地图选一个起点。',
  locateOutside: (name: string) => `您现在不在${name}的范围里。可以按住地图选一个起点。`,
  locateRough: (metres: number) => `位置可能差 ${metres} 米，可以拖动起点调准。`,
  startHere: '从这里出发',
  start: '起点',
  startHelp: '起点。拖动它，或用方向键移动 10 米，按住 Shift 移动 100 米。',
  twoFingers: '用两个手指移动地图',
  withCtrl: '按住 Ctrl 滚动，放大缩小地图',
  withCommand: '按住 ⌘ 滚动，放大缩小地图',
  mapNumber: (number: string) => `审图号：${number}`,
  mapNumberNone: '审图号：未登记',
  twin: (n: number) => `地图上的 ${n} 处地点`,
  twinHelp: '上下键逐个走，回车键打开。',
  twinNone: '这一块地图上没有地点。',
  minutesAway: (n: number) => `走 ${n} 分钟`,
  clusterOf: (n: number) => `${n} 处挨在一起，回车键放大`,
}

const en: typeof zh = {
  map: 'Map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  locate: 'My location',
  locating: 'Finding where you are…',
  locateDenied: 'No location. Allow it in the browser, or press and hold the map to set a start.',
  locateOutside: (name) => `You are outside ${name}. Press and hold the map to set a start.`,
  locateRough: (metres) => `This may be off by ${metres} m; drag the start to correct it.`,
  startHere: 'Start from here',
  start: 'Start',
  startHelp: 'Start. Drag it, or move it 10 m with the arrow keys, 100 m with Shift.',
  twoFingers: 'Use two fingers to move the map',
  withCtrl: 'Hold Ctrl and scroll to zoom the map',
  withCommand: 'Hold ⌘ and scroll to zoom the map',
  mapNumber: (number) => `Map review no. ${number}`,
  mapNumberNone: 'Map review no.: none',
  twin: (n) => `${n} places on the map`,
  twinHelp: 'Arrow keys walk, Enter opens.',
  twinNone: 'No places on this part of the map.',
  minutesAway: (n) => `${n} min`,
  clusterOf: (n) => `${n} places close together, Enter zooms in`,
}

export const mapWords = (lang: Lang): typeof zh => (lang === 'en' ? en : zh)

/** MapLibre's own strings, for what it announces itself. */
export const mapLocale = (lang: Lang): Record<string, string> => {
  const say = mapWords(lang)
  return {
    'Map.Title': say.map,
    'Marker.Title': say.start,
    'NavigationControl.ZoomIn': say.zoomIn,
    'NavigationControl.ZoomOut': say.zoomOut,
    'GeolocateControl.FindMyLocation': say.locate,
    'CooperativeGesturesHandler.MobileHelpText': say.twoFingers,
    'CooperativeGesturesHandler.WindowsHelpText': say.withCtrl,
    'CooperativeGesturesHandler.MacHelpText': say.withCommand,
    'Popup.Close': lang === 'en' ? 'Close' : '关闭',
  }
}
