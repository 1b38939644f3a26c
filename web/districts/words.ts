import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type DistrictWords, zh } from './zh.ts'

export const districtWords = (lang: Lang): DistrictWords => (lang === 'en' ? en : zh)

export const useDistrictWords = (): DistrictWords => districtWords(useFrame().lang)
