import { createHash } from 'node:crypto'

/** A file of a community: its name holds a hash of its content, so that it never changes. */
export interface Artifact {
  readonly key: string
  readonly bytes: Uint8Array
  readonly contentType: string
}

const ENDING = { graph: 'bin', homes: 'bin', map: 'pmtiles' } as const

export function artifact(slug: string, what: keyof typeof ENDING, bytes: Uint8Array): Artifact {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const contentType = what === 'map' ? 'application/vnd.pmtiles' : 'application/octet-stream'
  return { key: `${slug}/${what}-${hash}.${ENDING[what]}`, bytes, contentType }
}

/** Whether a key is one that imports of this community write. */
export function isArtifactOf(slug: string, key: string): boolean {
  return (
    key.startsWith(`${slug}/`) &&
    /^(graph|homes|map)-[0-9a-f]{16}\.(bin|pmtiles)$/.test(key.slice(slug.length + 1))
  )
}
