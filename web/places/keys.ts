const ROW_LINK = '.row-name'

/** Up and down go from place to place; Home and End to the first and the last. */
export function walkRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW_LINK)]
  const here = links.indexOf(document.activeElement as HTMLElement)
  if (here < 0) return
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key]
  if (next === undefined || !links[next]) return
  event.preventDefault()
  links[next].focus()
  links[next].scrollIntoView({ block: 'nearest' })
}
