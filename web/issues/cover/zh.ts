/** What is said where a part of a photo is covered: before it is sent, or after it was shown. */
export const zh = {
  heading: '用手指涂，遮住人脸和车牌',
  canvas: '照片。用手指或鼠标涂抹遮挡；不用手的话，请按“全部模糊”。',
  undo: '退一笔',
  clear: '不遮了',
  all: '全部模糊',
  done: '遮好了',
  cancel: '取消',
  saving: '正在处理…',
  strokes: (n: number) => (n === 0 ? '还没遮' : `遮了 ${n} 笔`),
  whole: '整张都模糊了',

  part: '遮住一部分',
  opening: '正在打开照片…',
  failed: '照片没取到，请再按一次。',
  final: '换上去以后，原来的照片谁也看不到，也换不回来。',
  replace: '换上去',
  replaced: '换好了。大家看到的是遮过的照片。',
  refusals: { unknown_photo: '这张照片刚才换过了，请关上再看。' },
}

export type CoverWords = typeof zh
