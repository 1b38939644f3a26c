import type { CoverWords } from './zh.ts'

export const en: CoverWords = {
  heading: 'Brush over faces and number plates',
  canvas: 'The photo. Brush with a finger or the mouse; without either, press “Blur it all”.',
  undo: 'Undo',
  clear: 'Uncover',
  all: 'Blur it all',
  done: 'Done',
  cancel: 'Cancel',
  saving: 'Working…',
  strokes: (n) => (n === 0 ? 'nothing covered yet' : n === 1 ? '1 stroke' : `${n} strokes`),
  whole: 'all of it is blurred',

  part: 'Cover a part',
  opening: 'Opening the photo…',
  failed: 'The photo could not be fetched. Please press again.',
  final: 'Once it is replaced, nobody sees the photo as it was, and it cannot be brought back.',
  replace: 'Replace the photo',
  replaced: 'Replaced: everybody sees the covered photo.',
  refusals: { unknown_photo: 'This photo was just replaced. Please close it and look again.' },
}
