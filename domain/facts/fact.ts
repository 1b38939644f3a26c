/** What a fact is about. */
interface FactSubject {
  readonly kind: 'place' | 'compound'
  readonly id: string
}

/**
 * Something that people can say is so or not, e.g. the water of a rest stop. Of a place `key` is an
 * amenity's id; it never holds a slash.
 */
export interface Fact {
  readonly subject: FactSubject
  readonly key: string
}

/** One word for a fact, the same for everybody who means it: `place:k3x…/water`. */
export const factId = ({ subject, key }: Fact): string => `${subject.kind}:${subject.id}/${key}`

/** The fact that a {@link factId} names, or null where it names none. Ids of subjects may hold slashes. */
export function factOf(id: string): Fact | null {
  const [, kind, subjectId, key] = /^(place|compound):(.+)\/([^/]+)$/.exec(id) ?? []
  if (!kind || !subjectId || !key) return null
  return { subject: { kind: kind as FactSubject['kind'], id: subjectId }, key }
}
