import { effect, type ReadonlySignal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { remember } from '../../domain/kit/remember.ts'
import type { Seat } from '../../domain/live/wire.ts'
import { pixelsPerUnit, toLngLat, worldX, worldY } from '../map/mercator.ts'
import { type Palette, readPalette } from '../map/palette.ts'
import { onLookChange } from '../map/theme.ts'
import { GLIDE_MS, Glide, type Placed } from './glide.ts'
import type { Dot } from './model.ts'

/** CSS pixels: a disc that leaves the street beneath it to be seen, and its nose. */
const RADIUS = 9
const NOSE = 6
const EDGE = 2
const BOX = 2 * (RADIUS + NOSE + EDGE)
/** How far beside a mark one may point and still mean it. */
const FINGER_PX = 22
const FRAME_MS = 1000 / 60

/** What of the live room is drawn. */
export interface OnMap {
  readonly dots: ReadonlySignal<ReadonlyMap<number, Dot>>
  /** by seat; empty where nobody is named */
  readonly seats: ReadonlySignal<ReadonlyMap<number, Seat>>
}

/**
 * Everybody on duty, on a canvas of its own above the map: while they move only this is redrawn,
 * where new positions in the map would redraw the city sixty times a second.
 */
export class MarkCanvas {
  readonly canvas = document.createElement('canvas')
  readonly #map: MapLibre
  readonly #container: Element
  readonly #ink: CanvasRenderingContext2D
  readonly #crowd: OnMap
  readonly #glide = new Glide(matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE_MS)
  readonly #stamps = new Map<string, HTMLCanvasElement>()
  #palette: Palette
  #due = 0
  #later: ReturnType<typeof setTimeout> | undefined
  #draws = 0

  constructor(map: MapLibre, container: Element, crowd: OnMap) {
    this.#map = map
    this.#container = container
    this.#crowd = crowd
    this.#palette = readPalette(container)
    this.#ink = this.canvas.getContext('2d') as CanvasRenderingContext2D
    this.canvas.className = 'mark-canvas'
    this.canvas.setAttribute('aria-hidden', 'true')
    map.getCanvas().after(this.canvas)
    map.on('render', this.#drawNow)
    map.on('resize', this.#fit)
    onLookChange(() => this.#recolour())
    effect(() => {
      this.#glide.show(crowd.dots.value, performance.now())
      this.#drawSoon()
    })
    effect(() => {
      void crowd.seats.value
      this.#drawSoon()
    })
    this.#fit()
  }

  /** The seat whose mark is under a finger at a point of the map, the nearest one. */
  at({ x, y }: { x: number; y: number }): number | null {
    const { k, left, top } = this.#frame()
    let nearest: { seat: number; px: number } | null = null
    this.#glide.each(performance.now(), (placed) => {
      const px = Math.hypot(placed.x * k + left - x, placed.y * k + top - y)
      if (px < Math.min(FINGER_PX, nearest?.px ?? Number.POSITIVE_INFINITY)) {
        nearest = { seat: placed.dot.seat, px }
      }
    })
    return (nearest as { seat: number } | null)?.seat ?? null
  }

  /** What one who measures wants to know stands on the element, as how often it was drawn does. */
  tell(figures: Readonly<Record<string, number>>): void {
    for (const [name, figure] of Object.entries(figures)) this.canvas.dataset[name] = String(figure)
  }

  #recolour(): void {
    this.#palette = readPalette(this.#container)
    this.#stamps.clear()
    this.#drawSoon()
  }

  #drawSoon(): void {
    this.#due ||= requestAnimationFrame(this.#drawNow)
  }

  readonly #fit = (): void => {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const ratio = this.#map.getPixelRatio()
    this.canvas.width = Math.round(clientWidth * ratio)
    this.canvas.height = Math.round(clientHeight * ratio)
    this.#stamps.clear()
    this.#drawNow()
  }

  readonly #drawNow = (): void => {
    cancelAnimationFrame(this.#due)
    this.#due = 0
    const now = performance.now()
    const ratio = this.#map.getPixelRatio()
    const { k, left, top } = this.#frame()
    this.#ink.clearRect(0, 0, this.canvas.width, this.canvas.height)
    this.#glide.each(now, (placed) => {
      this.#draw(placed, (placed.x * k + left) * ratio, (placed.y * k + top) * ratio, ratio)
    })
    this.#ink.globalAlpha = 1
    this.tell({ markDraws: ++this.#draws, marks: this.#glide.count })
    this.#drawAgain(k * this.#glide.speed(now))
  }

  /**
   * Draws again when the fastest has come a pixel further, for stamps stand on whole pixels: somebody
   * who walks across a city on a screen does so twice a second, and not in each of its sixty frames.
   */
  #drawAgain(pixelsPerMs: number): void {
    clearTimeout(this.#later)
    if (pixelsPerMs === 0) return
    const ms = 1 / pixelsPerMs
    if (ms < FRAME_MS) this.#drawSoon()
    else this.#later = setTimeout(() => this.#drawSoon(), Math.min(ms, GLIDE_MS))
  }

  #draw({ dot }: Placed, x: number, y: number, ratio: number): void {
    const initial = [...(this.#crowd.seats.peek().get(dot.seat)?.name ?? '')][0]
    const heading = dot.motion === 'moving' ? dot.heading : null
    this.#ink.globalAlpha = dot.motion === 'stale' ? 0.4 : 1
    this.#put(
      this.#stamp(`${heading}`, ratio, (ink) => drawDisc(ink, heading, this.#palette)),
      x,
      y,
    )
    if (!initial) return
    this.#put(
      this.#stamp(initial, ratio, (ink) => drawInitial(ink, initial, this.#palette)),
      x,
      y,
    )
  }

  /** On whole pixels, for a stamp between them would be blended anew each time. */
  #put(stamp: HTMLCanvasElement, x: number, y: number): void {
    this.#ink.drawImage(stamp, Math.round(x - stamp.width / 2), Math.round(y - stamp.height / 2))
  }

  /** A picture that is drawn once, and then put wherever it is needed. */
  #stamp(
    name: string,
    ratio: number,
    draw: (ink: CanvasRenderingContext2D) => void,
  ): HTMLCanvasElement {
    return remember(this.#stamps, name, () => {
      const stamp = document.createElement('canvas')
      stamp.width = stamp.height = Math.ceil(BOX * ratio)
      const ink = stamp.getContext('2d') as CanvasRenderingContext2D
      ink.scale(ratio, ratio)
      ink.translate(BOX / 2, BOX / 2)
      draw(ink)
      return stamp
    })
  }

  /** Pixels of a unit, and where the units begin on the screen. */
  #frame() {
    const { lng, lat } = this.#map.getCenter()
    const [x, y] = [worldX(lng), worldY(lat)]
    const k = pixelsPerUnit(this.#map.getZoom())
    const middle = this.#map.project(toLngLat(x, y) as [number, number])
    return { k, left: middle.x - x * k, top: middle.y - y * k }
  }
}

/** A disc with a light edge, and a nose where its bearer is going. */
function drawDisc(
  ink: CanvasRenderingContext2D,
  heading: number | null,
  { surface, volunteer }: Palette,
): void {
  const outline = new Path2D()
  outline.arc(0, 0, RADIUS, 0, 2 * Math.PI)
  if (heading !== null) {
    ink.rotate((heading * Math.PI) / 180)
    outline.moveTo(0, -RADIUS - NOSE)
    outline.lineTo(RADIUS * 0.8, -RADIUS * 0.6)
    outline.lineTo(-RADIUS * 0.8, -RADIUS * 0.6)
    outline.closePath()
  }
  ink.lineJoin = 'round'
  ink.strokeStyle = surface
  ink.lineWidth = 2 * EDGE
  ink.stroke(outline)
  ink.fillStyle = volunteer
  ink.fill(outline)
}

function drawInitial(ink: CanvasRenderingContext2D, initial: string, palette: Palette): void {
  ink.fillStyle = palette.onKind
  ink.font = `600 11px ${palette.fonts.join(',')}`
  ink.textAlign = 'center'
  ink.textBaseline = 'middle'
  ink.fillText(initial, 0, 0.5)
}
