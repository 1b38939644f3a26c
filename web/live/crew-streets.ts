import type { CustomLayerInterface, Map as MapLibre } from 'maplibre-gl'
import { BEYOND } from '../../domain/lifecircle/crew.ts'
import type { StreetPieces } from '../lifecircle/protocol.ts'
import { pixelsPerUnit, toLngLat } from '../map/mercator.ts'
import { FRAGMENT, linked, rgb, VERTEX } from './street-shader.ts'

/**
 * Streets in the colours of how near somebody on duty is, beneath the map's names.
 *
 * The geometry goes to the graphics card once; an update is one byte for each piece of street. As
 * GeoJSON, each second would cut and upload the whole network again.
 */
export class CrewStreets implements CustomLayerInterface {
  readonly id = 'crew-streets'
  readonly type = 'custom'
  readonly renderingMode = '2d'
  readonly #pieces: StreetPieces
  #bands: Uint8Array
  #colours: Float32Array
  #map: MapLibre | null = null
  #drawing: Drawing | null = null
  #isNew = true

  constructor(pieces: StreetPieces, colours: readonly string[]) {
    this.#pieces = pieces
    this.#bands = new Uint8Array(pieces.ends.length / 4).fill(BEYOND)
    this.#colours = rgb(colours)
  }

  show(bands: Uint8Array): void {
    this.#bands = bands
    this.#isNew = true
    this.#map?.triggerRepaint()
  }

  recolour(colours: readonly string[]): void {
    this.#colours = rgb(colours)
    this.#map?.triggerRepaint()
  }

  onAdd(map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#map = map
    this.#prepare(gl)
    map.on('webglcontextrestored', () => this.#prepare(gl))
  }

  onRemove(): void {
    this.#map = null
    this.#drawing = null
  }

  render(gl: WebGL2RenderingContext): void {
    const { bandBuffer, program, vertices, at } = this.#drawing as Drawing
    const map = this.#map as MapLibre
    gl.useProgram(program)
    gl.bindVertexArray(vertices)
    if (this.#isNew) {
      gl.bindBuffer(gl.ARRAY_BUFFER, bandBuffer)
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, this.#bands)
      this.#isNew = false
    }
    const ratio = map.getPixelRatio()
    const zoom = map.getZoom()
    const { x, y } = map.project(toLngLat(...this.#pieces.origin) as [number, number])
    gl.uniform3f(at('u_frame'), pixelsPerUnit(zoom) * ratio, x * ratio, y * ratio)
    gl.uniform2f(at('u_size'), gl.drawingBufferWidth, gl.drawingBufferHeight)
    gl.uniform1f(at('u_width'), widthAt(zoom) * ratio)
    gl.uniform3fv(at('u_colours'), this.#colours)
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.#bands.length)
    gl.bindVertexArray(null)
  }

  #prepare(gl: WebGL2RenderingContext): void {
    this.#drawing = prepare(gl, this.#pieces.ends, this.#bands.length)
    this.#isNew = true
  }
}

interface Drawing {
  readonly program: WebGLProgram
  readonly vertices: WebGLVertexArrayObject
  readonly bandBuffer: WebGLBuffer
  at(uniform: string): WebGLUniformLocation | null
}

const CORNERS = Float32Array.of(0, -1, 0, 1, 1, -1, 1, 1)

/** A strip of two triangles for each piece: its ends and band are told once an instance. */
function prepare(gl: WebGL2RenderingContext, ends: Float32Array, count: number): Drawing {
  const program = linked(gl, VERTEX, FRAGMENT)
  const vertices = gl.createVertexArray()
  gl.bindVertexArray(vertices)
  const bind = (name: string, data: AllowSharedBufferSource | number, divisor: 0 | 1) => {
    const buffer = gl.createBuffer()
    const place = gl.getAttribLocation(program, name)
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.bufferData(gl.ARRAY_BUFFER, data as AllowSharedBufferSource, gl.DYNAMIC_DRAW)
    gl.enableVertexAttribArray(place)
    gl.vertexAttribDivisor(place, divisor)
    return { buffer, place }
  }
  const corners = bind('a_corner', CORNERS, 0)
  gl.vertexAttribPointer(corners.place, 2, gl.FLOAT, false, 0, 0)
  const spans = bind('a_ends', ends, 1)
  gl.vertexAttribPointer(spans.place, 4, gl.FLOAT, false, 0, 0)
  const bands = bind('a_band', count, 1)
  gl.vertexAttribPointer(bands.place, 1, gl.UNSIGNED_BYTE, false, 0, 0)
  gl.bindVertexArray(null)
  const places = new Map<string, WebGLUniformLocation | null>()
  const at = (uniform: string) => {
    if (!places.has(uniform)) places.set(uniform, gl.getUniformLocation(program, uniform))
    return places.get(uniform) ?? null
  }
  return { program, vertices, bandBuffer: bands.buffer, at }
}

/** Widths that grow with the zoom as those of the streets beneath do: pixels of the nearest band. */
const widthAt = (zoom: number): number => Math.min(14, Math.max(1.8, 4.5 * 1.4 ** (zoom - 15)))
