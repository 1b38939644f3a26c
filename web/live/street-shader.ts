import { BEYOND } from '../../domain/lifecircle/crew.ts'

/** A piece of street as a box around it, wide enough for its rounded ends and a soft edge. */
export const VERTEX = `#version 300 es
uniform vec3 u_frame;
uniform vec2 u_size;
uniform float u_width;
in vec2 a_corner;
in vec4 a_ends;
in float a_band;
flat out int v_band;
flat out float v_half;
flat out float v_long;
out vec2 v_at;
void main() {
  vec2 from = a_ends.xy * u_frame.x + u_frame.yz;
  vec2 to = a_ends.zw * u_frame.x + u_frame.yz;
  vec2 way = to - from;
  v_long = length(way);
  vec2 along = v_long > 0.0 ? way / v_long : vec2(1.0, 0.0);
  vec2 aside = vec2(-along.y, along.x);
  v_band = int(a_band + 0.5);
  // Nearer is wider too: colour alone does not tell everybody.
  v_half = 0.5 * u_width * (1.0 - 0.14 * a_band);
  float reach = v_half + 1.0;
  v_at = vec2(mix(-reach, v_long + reach, a_corner.x), a_corner.y * reach);
  vec2 px = from + along * v_at.x + aside * v_at.y;
  gl_Position = vec4(px.x / u_size.x * 2.0 - 1.0, 1.0 - px.y / u_size.y * 2.0, 0.0, 1.0);
}`

export const FRAGMENT = `#version 300 es
precision highp float;
uniform vec2 u_size;
uniform sampler2D u_map;
uniform bool u_isDark;
uniform vec3 u_colours[${BEYOND + 1}];
flat in int v_band;
flat in float v_half;
flat in float v_long;
in vec2 v_at;
out vec4 o_colour;
void main() {
  float beyondEnd = max(max(-v_at.x, v_at.x - v_long), 0.0);
  float away = length(vec2(beyondEnd, v_at.y));
  float shade = clamp(v_half + 0.5 - away, 0.0, 1.0);
  if (shade == 0.0) discard;
  // Dark names stay dark on paper, light ones light by night.
  vec3 under = texture(u_map, gl_FragCoord.xy / u_size).rgb;
  vec3 over = u_colours[v_band];
  vec3 both = u_isDark ? under + over - under * over : under * over;
  o_colour = vec4(mix(under, both, shade), 1.0);
}`

/** Builds a program; throws with what the driver says of it. */
export function linked(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type) as WebGLShader
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  // A lost context links nothing, and is asked again when it comes back.
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`the streets' shader: ${gl.getProgramInfoLog(program)}`)
  }
  return program
}

/** Computed colours, e.g. `rgb(11, 107, 87)`, as three numbers each, 0 … 1. */
export const rgb = (colours: readonly string[]): Float32Array =>
  Float32Array.from(
    colours.flatMap((colour) =>
      (colour.match(/[\d.]+/g) ?? ['0', '0', '0']).slice(0, 3).map((part) => Number(part) / 255),
    ),
  )
