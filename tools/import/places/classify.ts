import { KIND_IDS, KINDS, type KindId } from '../../../domain/places/kinds.ts'
import type { Tags } from '../osm/elements.ts'

interface Rule {
  readonly kind: KindId
  readonly pairs: readonly (readonly [key: string, value: string])[]
}

/** All mapping lines, those with the most tags first. */
const RULES: readonly Rule[] = KIND_IDS.flatMap((kind) =>
  KINDS[kind].osm.map((line) => ruleOf(kind, line)),
).sort((a, b) => b.pairs.length - a.pairs.length)

const KEYS = [...new Set(RULES.map((rule) => rule.pairs[0][0]))]

/** The kind of place that tags make, or null for what is no part of a life circle. */
export function kindOf(tags: Tags): KindId | null {
  if (!KEYS.some((key) => key in tags)) return null
  return (
    RULES.find((rule) => rule.pairs.every(([key, value]) => has(tags, key, value)))?.kind ?? null
  )
}

function ruleOf(kind: KindId, line: string): Rule {
  const pairs = line.split('&').map((pair) => pair.split('=') as [string, string])
  return { kind, pairs }
}

/** Key semicolon of the OSM wiki: several values in one. */
export function has(tags: Tags, key: string, value: string): boolean {
  const tagged = tags[key]
  if (tagged === undefined) return false
  return (
    tagged === value || (tagged.includes(';') && tagged.split(';').some((v) => v.trim() === value))
  )
}
