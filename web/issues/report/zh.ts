import type { Lack } from './draft.ts'
import type { Ended } from './outbox.ts'

/** What the page for reporting says; so short that it is read with a phone in one hand. */
export const zh = {
  title: (community: string) => `${community} · 随手拍`,
  heading: '随手拍',
  lead: '看到坏的、脏的、危险的，拍一张就行。',
  noScript: '这个浏览器不能拍照上报，请打电话告诉社区。',
  close: '关上，回到地图',
  mine: '我报过的',

  photo: {
    heading: '拍照片',
    take: '拍照片',
    more: '再拍一张',
    gallery: '相册',
    note: '最多 4 张。拍照的时间、手机型号都会去掉。',
    reading: '正在缩小照片…',
    unreadable: '这张打不开，请换一张。不拍也行，写一句话。',
    alt: (n: number) => `第 ${n} 张照片`,
    cover: '遮一遮',
    coverOf: (n: number) => `第 ${n} 张里的人脸、车牌`,
    covered: '已遮',
    remove: (n: number) => `去掉第 ${n} 张`,
    hint: '有人脸、车牌？点“遮一遮”。',
  },

  category: { heading: '是什么' },

  where: {
    heading: '在哪里',
    unasked: '还不知道在哪里。',
    asking: '正在找您的位置…',
    found: '就在您身边',
    near: (place: string, metres: number) => `在${place}旁边，约 ${metres} 米`,
    rough: (metres: number) => `可能差 ${metres} 米，最好在地图上对准。`,
    atPlace: (place: string) => `在${place}`,
    onMap: '地图上对准的地方',
    denied: '没拿到位置。没关系，下面两种办法都行。',
    outside: (community: string) => `您现在不在${community}。请在地图上对准，或选个地点。`,
    locate: '用我的位置',
    map: '在地图上对准',
    list: '选最近的地点',
  },

  point: {
    heading: '挪动地图，把十字对准那个地方',
    keys: '键盘：方向键挪动，加减号放大缩小。',
    confirm: '就是这里',
    cancel: '取消',
    noMap: '这台手机打不开地图。请用“选最近的地点”。',
    outside: '这里不在本社区。',
  },

  places: {
    heading: '离哪个地点最近？',
    find: '找名字',
    away: (metres: number) => `${metres} 米`,
    none: (query: string) => `没有找到“${query}”`,
    loading: '正在取地点…',
    failed: '地点没取到。有网再试，或在地图上对准。',
    close: '取消',
    fromCentre: '从社区中心算起',
  },

  text: {
    label: '说一句（不写也行）',
    hint: '例如：三幢门口的灯不亮',
  },

  near: {
    heading: '附近有人报过，是同一件吗？',
    here: '就在这里',
    away: (metres: number) => `约 ${metres} 米`,
    seen: '附近有人报过',
    met: (n: number) => `${n} 人也遇到了`,
    meet: '也遇到了 +1',
    meetOf: (no: number) => `编号 ${no}，我也遇到了`,
    meeting: '正在记…',
    thanks: (no: number) => `记下了，编号 ${no}。办好了告诉您。`,
    noNeed: '同一件就不用再报了。',
    look: '看进展',
    clear: '不报了，清空',
    signIn: '先登录再点',
    mine: '您自己报的',
    photoAlt: '别人拍的照片',
  },

  send: {
    send: '发出去',
    sending: '正在发…',
    lack: {
      content: '先拍一张照片，或写一句话。',
      spot: '还差：在哪里。',
      category: '还差：是什么。',
    } satisfies Record<Lack, string>,
    ready: '齐了，可以发了。',
    notKept: '手机存不下草稿。发出去之前，别关这一页。',
    kept: '写了一半也存着。',
  },

  result: {
    sent: (no: number) => `已收到，编号 ${no}`,
    sentNote: '社区看过以后，大家就能看到。',
    sending: '正在发…',
    queued: '存好了，有网自己发',
    queuedNote: (n: number) => `待发送 ${n}。可以关掉，不会丢。`,
    unsafe: '手机存不下了。别关这一页，有网就发。',
    signIn: '还差一步：登录',
    signInNote: '照片和文字都存着。登录后自己发。',
    signInButton: '用手机号登录',
    later: '报得太快了。过一会儿自己再发。',
    refused: '没有收下',
    earlier: '刚才存着的发出去了',
    see: '看进展',
    again: '再报一件',
  },

  waiting: {
    heading: (n: number) => `待发送 ${n}`,
    ended: {
      done: '有网自己发，不用管。',
      away: '现在没连上，有网自己发。',
      sign_in: '要先登录。都存着，登录后自己发。',
      later: '报得太快了，过一会儿自己发。',
    } satisfies Record<Ended, string>,
    others: '有别人在这台手机上写的，等他登录再发。',
    signIn: '登录',
    now: '现在就发',
    sending: '正在发…',
    photos: (n: number) => `${n} 张照片`,
    amend: '改一改',
    drop: '不要了',
    dropSure: '这一件不发了？',
    dropYes: '不发了',
    dropNo: '留着',
  },

  refusals: {
    too_many_reports: '报得太快了，歇一会儿再报。',
    category_not_taken: '社区现在不收这一类，请换一类。',
    outside_community: '地点不在本社区，请改一改。',
    unreadable_photo: '有一张照片打不开，请换一张。',
    too_large: '照片太大，请换一张。',
    unknown_photo: '有一张照片没收到，请改一改再发。',
    photo_used: '有一张照片您以前报过，请换一张。',
    unknown_community: '没有这个社区了。',
    bad_input: '内容看不懂，请改一改。',
  },
}

export type ReportWords = typeof zh
