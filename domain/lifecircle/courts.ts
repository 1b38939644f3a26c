/** A corner of the raster that some street owns. */
export const OWNED = 254
/** A corner too far from every street. */
export const VOID = 255

/**
 * The voids enclosed by streets: courts, ponds, the middle of deep blocks. Nothing walkable lies in
 * them, so a circle that reaches everything around one is drawn over it.
 */
export interface Courts {
  readonly count: number
  /** the corners of court c: `members[memberStart[c]] … members[memberStart[c + 1] - 1]` */
  readonly memberStart: Uint32Array
  readonly members: Uint32Array
  /** the owned corners beside court c: `rim[rimStart[c]] … rim[rimStart[c + 1] - 1]` */
  readonly rimStart: Uint32Array
  readonly rim: Uint32Array
}

/** Finds the voids of a raster that do not touch its edge; corners are neighbours along rows and columns. */
export function courtsOf(blank: Uint8Array, columns: number): Courts {
  const members: number[] = []
  const rim: number[] = []
  const memberStart = [0]
  const rimStart = [0]
  const seen = new Uint8Array(blank.length)
  for (let corner = 0; corner < blank.length; corner++) {
    if (blank[corner] !== VOID || seen[corner]) continue
    const found = flood(corner, blank, columns, seen)
    if (!found.enclosed) continue
    for (const member of found.members) members.push(member)
    for (const beside of found.rim) rim.push(beside)
    memberStart.push(members.length)
    rimStart.push(rim.length)
  }
  return {
    count: memberStart.length - 1,
    memberStart: Uint32Array.from(memberStart),
    members: Uint32Array.from(members),
    rimStart: Uint32Array.from(rimStart),
    rim: Uint32Array.from(rim),
  }
}

function flood(start: number, blank: Uint8Array, columns: number, seen: Uint8Array) {
  const members = [start]
  const rim: number[] = []
  let enclosed = true
  seen[start] = 1
  for (let m = 0; m < members.length; m++) {
    const corner = members[m]
    const column = corner % columns
    if (column === 0 || column === columns - 1) enclosed = false
    if (corner < columns || corner >= blank.length - columns) enclosed = false
    for (const beside of [corner - 1, corner + 1, corner - columns, corner + columns]) {
      if (beside < 0 || beside >= blank.length) continue
      if (blank[beside] !== VOID) rim.push(beside)
      else if (!seen[beside]) {
        seen[beside] = 1
        members.push(beside)
      }
    }
  }
  return { members, rim, enclosed }
}
