/** What somebody can be known to be able to do, and a task can ask for; a coordinator vouches for it. */
export const SKILLS = {
  first_aid: { zh: '急救', en: 'First aid' },
  driving: { zh: '开车', en: 'Driving' },
  lifting: { zh: '搬重物', en: 'Heavy lifting' },
  repair: { zh: '修修补补', en: 'Repairs' },
  electric: { zh: '电工', en: 'Electrician' },
  haircut: { zh: '理发', en: 'Haircuts' },
  cooking: { zh: '做饭', en: 'Cooking' },
  phones: { zh: '教手机', en: 'Phone lessons' },
  paperwork: { zh: '代办手续', en: 'Forms and paperwork' },
  hospital: { zh: '陪诊', en: 'Hospital companion' },
  listening: { zh: '陪聊开导', en: 'Listening' },
  sign_language: { zh: '手语', en: 'Sign language' },
  dialect: { zh: '会本地话', en: 'The local dialect' },
} as const

export type SkillId = keyof typeof SKILLS

export const SKILL_IDS = Object.keys(SKILLS) as SkillId[]
