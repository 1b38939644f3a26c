import type { Map as MapLibre } from 'maplibre-gl'
import type { StreetPieces } from '../lifecircle/protocol.ts'
import { pixelsPerUnit, toLngLat } from '../map/mercator.ts'
import { FRAGMENT, linked, rgb, VERTEX } from './street-shader.ts'

/**
 * Streets in the colours of how near somebody on duty is, on a canvas of their own above the map.
 *
 * The geometry goes to the graphics card once; an update is one byte for each piece of street. As a
 * layer within the map each second would redraw the whole city with it, which where graphics are
 * drawn in software takes most of that second; as GeoJSON it would be cut into tiles anew as well. So
 * that the map's names are read through the colours, these are mixed with a picture of the map that is
 * taken when the map is drawn: the page's own blending would do it in every frame.
 */
export class CrewStreets {
  readonly canvas = document.createElement('canvas')
  readonly #map: MapLibre
  readonly #gl: WebGL2RenderingContext
  readonly #pieces: StreetPieces
  /** null: not known now, and not drawn */
  #bands: Uint8Array | null = null
  #colours: Float32Array
  #isDark = false
  #drawing: Drawing
  #isNew = true
  #due = 0

  /** Throws where there is no WebGL2, where there is no map either. */
  constructor(map: MapLibre, pieces: StreetPieces, colours: readonly string[]) {
    const gl = this.canvas.getContext('webgl2', {
      antialias: false,
      depth: false,
      premultipliedAlpha: false,
    })
    if (!gl) throw new Error('the streets need WebGL2')
    this.#map = map
    this.#gl = gl
    this.#pieces = pieces
    this.#colours = rgb(colours)
    this.#isDark = isDark(this.#colours)
    this.#drawing = prepare(gl, pieces.ends)
    // Its picture can be taken only while it is drawn.
    map.triggerRepaint()
    this.canvas.className = 'live-canvas'
    this.canvas.setAttribute('aria-hidden', 'true')
    this.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault())
    this.canvas.addEventListener('webglcontextrestored', this.#restore)
    map.getCanvas().after(this.canvas)
    map.on('render', this.#takeMap)
    map.on('resize', this.#fit)
    this.#fit()
  }

  show(bands: Uint8Array | null): void {
    this.#bands = bands
    this.#isNew = true
    this.#drawSoon()
  }

  recolour(colours: readonly string[]): void {
    this.#colours = rgb(colours)
    this.#isDark = isDark(this.#colours)
    this.#drawSoon()
  }

  #drawSoon(): void {
    this.#due ||= requestAnimationFrame(this.#drawNow)
  }

  readonly #restore = (): void => {
    this.#drawing = prepare(this.#gl, this.#pieces.ends)
    this.#isNew = true
    this.#map.triggerRepaint()
  }

  readonly #takeMap = (): void => {
    const gl = this.#gl
    gl.bindTexture(gl.TEXTURE_2D, this.#drawing.picture)
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, true)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, this.#map.getCanvas())
    this.#drawNow()
  }

  readonly #fit = (): void => {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const ratio = this.#map.getPixelRatio()
    this.canvas.width = Math.round(clientWidth * ratio)
    this.canvas.height = Math.round(clientHeight * ratio)
    this.#drawNow()
  }

  readonly #drawNow = (): void => {
    cancelAnimationFrame(this.#due)
    this.#due = 0
    const gl = this.#gl
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight)
    const paper = this.#isDark ? 0 : 1
    gl.clearColor(paper, paper, paper, 0)
    gl.clear(gl.COLOR_BUFFER_BIT)
    if (this.#bands) this.#draw(this.#bands)
  }

  #draw(bands: Uint8Array): void {
    const gl = this.#gl
    const { bandBuffer, program, vertices, at } = this.#drawing
    gl.useProgram(program)
    gl.bindVertexArray(vertices)
    if (this.#isNew) {
      gl.bindBuffer(gl.ARRAY_BUFFER, bandBuffer)
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, eachCorner(bands, 1, new Uint8Array(4 * bands.length)))
      this.#isNew = false
    }
    // Where pieces meet, the soft edge of one must not cut into the other.
    gl.enable(gl.BLEND)
    gl.blendEquationSeparate(this.#isDark ? gl.MAX : gl.MIN, gl.MAX)
    const ratio = this.#map.getPixelRatio()
    const zoom = this.#map.getZoom()
    const { x, y } = this.#map.project(toLngLat(...this.#pieces.origin) as [number, number])
    gl.uniform3f(at('u_frame'), pixelsPerUnit(zoom) * ratio, x * ratio, y * ratio)
    gl.uniform2f(at('u_size'), gl.drawingBufferWidth, gl.drawingBufferHeight)
    gl.uniform1f(at('u_width'), widthAt(zoom) * ratio)
    gl.uniform3fv(at('u_colours'), this.#colours)
    gl.uniform1i(at('u_isDark'), Number(this.#isDark))
    gl.drawElements(gl.TRIANGLES, 6 * bands.length, gl.UNSIGNED_INT, 0)
  }
}

/** By night the nearest band is the lightest, on paper the darkest. */
const isDark = (colours: Float32Array): boolean => colours.slice(0, 3).every((part) => part > 0.5)

interface Drawing {
  readonly program: WebGLProgram
  readonly vertices: WebGLVertexArrayObject
  readonly bandBuffer: WebGLBuffer
  readonly picture: WebGLTexture
  at(uniform: string): WebGLUniformLocation | null
}

/** Of a piece: where along it each of its corners stands, and on which side. */
const CORNERS = [0, -1, 0, 1, 1, -1, 1, 1]
const TRIANGLES = [0, 1, 2, 2, 1, 3]

/**
 * Two triangles for each piece, each corner with all it needs to know. Instances would be a quarter of
 * the memory, and where graphics are drawn in software each of them costs as much as a draw of its own.
 */
function prepare(gl: WebGL2RenderingContext, ends: Float32Array): Drawing {
  const program = linked(gl, VERTEX, FRAGMENT)
  const vertices = gl.createVertexArray()
  const count = ends.length / 4
  gl.bindVertexArray(vertices)
  const bind = (
    name: string,
    size: number,
    type: GLenum,
    data: Float32Array | Uint8Array | Int8Array,
  ) => {
    const buffer = gl.createBuffer()
    const place = gl.getAttribLocation(program, name)
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW)
    gl.enableVertexAttribArray(place)
    gl.vertexAttribPointer(place, size, type, false, 0, 0)
    return buffer
  }
  bind(
    'a_corner',
    2,
    gl.BYTE,
    Int8Array.from({ length: 8 * count }, (_, i) => CORNERS[i % 8] ?? 0),
  )
  bind('a_ends', 4, gl.FLOAT, eachCorner(ends, 4, new Float32Array(4 * ends.length)))
  const bandBuffer = bind('a_band', 1, gl.UNSIGNED_BYTE, new Uint8Array(4 * count))
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer())
  const triangle = (_: unknown, i: number) => 4 * Math.floor(i / 6) + (TRIANGLES[i % 6] ?? 0)
  const triangles = Uint32Array.from({ length: 6 * count }, triangle)
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STATIC_DRAW)
  const places = new Map<string, WebGLUniformLocation | null>()
  const at = (uniform: string) => {
    if (!places.has(uniform)) places.set(uniform, gl.getUniformLocation(program, uniform))
    return places.get(uniform) ?? null
  }
  return { program, vertices, bandBuffer, picture: pictureIn(gl), at }
}

/** Repeats what is told of each piece, in `size` numbers, for its four corners. */
function eachCorner<T extends Float32Array | Uint8Array>(told: T, size: number, into: T): T {
  for (let i = 0; i < into.length; i++) {
    const piece = Math.floor(i / (4 * size))
    into[i] = told[piece * size + (i % size)] as number
  }
  return into
}

function pictureIn(gl: WebGL2RenderingContext): WebGLTexture {
  const picture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, picture)
  // Its sides are no powers of two, and its pixels are the screen's.
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
    gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE)
  }
  for (const size of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, size, gl.NEAREST)
  }
  return picture
}

/** Widths that grow with the zoom as those of the streets beneath do: pixels of the nearest band. */
const widthAt = (zoom: number): number => Math.min(14, Math.max(1.8, 4.5 * 1.4 ** (zoom - 15)))
