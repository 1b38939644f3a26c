import type { Map as MapLibre } from 'maplibre-gl'
import type { LngLat } from '../../domain/kit/geo.ts'
import { pixelsPerUnit, toLngLat } from '../map/mercator.ts'
import type { Palette } from '../map/palette.ts'
import type { Circle, Ring } from './protocol.ts'
import { ringLabels } from './ring-labels.ts'

/** A canvas of more pixels than this costs frames while dragging and shows no more. */
const MAX_PIXEL_RATIO = 2

/** A street further than this from the start is worth a line to show where the walk begins. */
const DOORSTEP_SHOWN_M = 15

/** A court or a pond smaller than this (about 40 m) is left out of the line, not of the fill: it would only be a speck. */
const SPECK_UNITS = 40

interface Drawn {
  readonly ring: Ring
  readonly area: Path2D
  readonly line: Path2D
}

/**
 * The circle, on a canvas of its own above the map: while the start is dragged only this is
 * redrawn, some milliseconds, where new data in the map would redraw the city.
 */
export class CircleOverlay {
  readonly canvas = document.createElement('canvas')
  readonly #map: MapLibre
  readonly #ink: CanvasRenderingContext2D
  #palette: Palette
  readonly #label: (minutes: number) => string
  #circle: Circle | null = null
  #drawn: Drawn[] = []
  #start: LngLat = [0, 0]
  #ratio = 1
  #draws = 0
  #due = 0

  constructor(map: MapLibre, options: { palette: Palette; label: (minutes: number) => string }) {
    this.#map = map
    this.#palette = options.palette
    this.#label = options.label
    this.#ink = this.canvas.getContext('2d') as CanvasRenderingContext2D
    this.canvas.className = 'circle-overlay'
    this.canvas.setAttribute('aria-hidden', 'true')
    map.getCanvas().after(this.canvas)
    map.on('render', this.#drawNow)
    map.on('resize', this.#fit)
    this.#fit()
  }

  show(circle: Circle, start: LngLat): void {
    this.#circle = circle
    this.#start = start
    this.#drawn = circle.rings
      .map((ring) => ({ ring, ...pathsOf(ring) }))
      .sort((a, b) => b.ring.minutes - a.ring.minutes)
    this.#drawSoon()
  }

  recolour(palette: Palette): void {
    this.#palette = palette
    this.#drawSoon()
  }

  #drawSoon(): void {
    this.#due ||= requestAnimationFrame(this.#drawNow)
  }

  readonly #fit = (): void => {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    this.#ratio = Math.min(MAX_PIXEL_RATIO, devicePixelRatio)
    this.canvas.width = Math.round(clientWidth * this.#ratio)
    this.canvas.height = Math.round(clientHeight * this.#ratio)
    this.#drawNow()
  }

  readonly #drawNow = (): void => {
    cancelAnimationFrame(this.#due)
    this.#due = 0
    const { width, height } = this.canvas
    this.#ink.setTransform(1, 0, 0, 1, 0, 0)
    this.#ink.clearRect(0, 0, width, height)
    if (this.#drawn.length > 0) this.#drawRings()
    this.#drawDoorstep()
    this.canvas.dataset.ringDraws = String(++this.#draws)
  }

  #drawRings(): void {
    const ink = this.#ink
    const { k, x, y, ratio } = this.#frame()
    ink.setTransform(k * ratio, 0, 0, k * ratio, x * ratio, y * ratio)
    this.#veil(this.#drawn[0] as Drawn)
    for (const { area } of this.#drawn) this.#tint(area)
    for (const { line, ring } of this.#drawn) this.#line(line, ring, k)
    ink.setTransform(ratio, 0, 0, ratio, 0, 0)
    const size = { width: this.canvas.width / ratio, height: this.canvas.height / ratio }
    ringLabels(
      ink,
      this.#drawn.map(({ ring }) => ring),
      { k, x, y, ...size },
      this.#palette,
      this.#label,
    )
  }

  /** Beyond the circle the city steps back. */
  #veil({ area }: Drawn): void {
    const ink = this.#ink
    const far = 1e7
    const outside = new Path2D()
    outside.rect(-far, -far, 2 * far, 2 * far)
    outside.addPath(area)
    ink.globalAlpha = 0.5
    ink.fillStyle = this.#palette.land
    ink.fill(outside, 'evenodd')
    ink.globalAlpha = 1
  }

  #tint(path: Path2D): void {
    this.#ink.globalAlpha = 0.07
    this.#ink.fillStyle = this.#palette.ring
    this.#ink.fill(path, 'evenodd')
    this.#ink.globalAlpha = 1
  }

  #line(path: Path2D, { minutes }: Ring, k: number): void {
    const ink = this.#ink
    const widest = minutes === this.#drawn[0]?.ring.minutes
    ink.lineJoin = 'round'
    ink.lineCap = 'round'
    ink.strokeStyle = this.#palette.ring
    ink.lineWidth = (widest ? 2.25 : 1.5) / k
    ink.setLineDash(widest ? [7 / k, 5 / k] : [3 / k, 5 / k])
    ink.stroke(path)
    ink.setLineDash([])
  }

  #drawDoorstep(): void {
    const doorstep = this.#circle?.doorstep
    if (!doorstep || doorstep.awayM < DOORSTEP_SHOWN_M) return
    const ink = this.#ink
    const { ratio } = this.#frame()
    const from = this.#map.project([...this.#start])
    const to = this.#map.project([...doorstep.at])
    ink.setTransform(ratio, 0, 0, ratio, 0, 0)
    ink.strokeStyle = this.#palette.ink
    ink.lineWidth = 2
    ink.setLineDash([1, 5])
    ink.beginPath()
    ink.moveTo(from.x, from.y)
    ink.lineTo(to.x, to.y)
    ink.stroke()
    ink.setLineDash([])
    ink.beginPath()
    ink.arc(to.x, to.y, 4, 0, 2 * Math.PI)
    ink.fillStyle = this.#palette.surface
    ink.fill()
    ink.stroke()
  }

  /** Where the rings' origin lies on the screen, and how many pixels their unit is. */
  #frame() {
    const [ox, oy] = this.#circle?.origin ?? [0, 0]
    const { x, y } = this.#map.project(toLngLat(ox, oy) as [number, number])
    return { k: pixelsPerUnit(this.#map.getZoom()), x, y, ratio: this.#ratio }
  }
}

function pathsOf({ points, ends }: Ring): { area: Path2D; line: Path2D } {
  const area = new Path2D()
  const line = new Path2D()
  let begin = 0
  for (const end of ends) {
    trace(area, points, begin, end)
    if (extent(points, begin, end) > SPECK_UNITS) trace(line, points, begin, end)
    begin = end
  }
  return { area, line }
}

function trace(path: Path2D, points: Float32Array, begin: number, end: number): void {
  path.moveTo(points[2 * begin] as number, points[2 * begin + 1] as number)
  for (let i = begin + 1; i < end; i++) {
    path.lineTo(points[2 * i] as number, points[2 * i + 1] as number)
  }
  path.closePath()
}

/** The longer side of the box around a ring. */
function extent(points: Float32Array, begin: number, end: number): number {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = begin; i < end; i++) {
    west = Math.min(west, points[2 * i] as number)
    east = Math.max(east, points[2 * i] as number)
    north = Math.min(north, points[2 * i + 1] as number)
    south = Math.max(south, points[2 * i + 1] as number)
  }
  return Math.max(east - west, south - north)
}
