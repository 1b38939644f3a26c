import { effect, type ReadonlySignal } from '@preact/signals'
import type { FeatureCollection, Point } from 'geojson'
import type {
  GeoJSONSource,
  MapGeoJSONFeature,
  Map as MapLibre,
  MapMouseEvent,
  PointLike,
} from 'maplibre-gl'
import { boundsAround } from '../../../domain/kit/geo.ts'
import { beneath } from '../../map/order.ts'
import { type Palette, readPalette } from '../../map/palette.ts'
import { markScale } from '../../map/places.ts'
import { followTheme, onLookChange } from '../../map/theme.ts'
import { GLIDE, PLACE_ZOOM } from '../../map/view.ts'
import type { Heat, IssuePoint } from '../page.ts'
import { drawIssueMark, issueMarkOf, LOOKS } from './draw-mark.ts'
import {
  APART_FROM_ZOOM,
  clusterRadius,
  heatFeatures,
  issueLayers,
  pointFeatures,
} from './layers.ts'

/** What a map shows of issues, and whom it tells of a touch. */
export interface OnIssueMap {
  readonly points: ReadonlySignal<readonly IssuePoint[]>
  /** what is open by compound; null: not shaded */
  readonly heat: ReadonlySignal<readonly Heat[] | null>
  readonly chosen: ReadonlySignal<IssuePoint | null>
  touched(no: number): void
}

/** Puts issues on a map that has its style, on top of base map and places. Returns how to take them off. */
export function putIssues(map: MapLibre, container: Element, on: OnIssueMap): () => void {
  if (!map.getSource('issues')) furnish(map, container)
  const stops = [
    effect(() => give(map, 'issues', pointFeatures(on.points.value))),
    effect(() => give(map, 'issue-heat', heatFeatures(on.heat.value ?? []))),
    effect(() => showChosen(map, on.chosen.value)),
  ]
  const press = ({ point }: MapMouseEvent) => void touch(map, on, point)
  let isOver = false
  const hover = ({ point, originalEvent }: MapMouseEvent) => {
    if (originalEvent.buttons !== 0) return
    const wasOver = isOver
    isOver = featureAt(map, point) !== null
    if (isOver || wasOver) map.getCanvas().style.cursor = isOver ? 'pointer' : ''
  }
  map.on('click', press)
  map.on('mousemove', hover)
  return () => {
    for (const stop of stops) stop()
    map.off('click', press)
    map.off('mousemove', hover)
    for (const source of SOURCES) give(map, source, pointFeatures([]))
  }
}

/** Images, sources and layers, once; they stay when the issues go. */
function furnish(map: MapLibre, container: Element): void {
  addImages(map, readPalette(container))
  addSources(map)
  const below = beneath(map, 'issues')
  for (const layer of issueLayers(readPalette(container), markScale())) map.addLayer(layer, below)
  onLookChange(() => redraw(map, readPalette(container)))
  followTheme(map, container, (palette) => issueLayers(palette, markScale()))
}

const SOURCES = ['issues', 'issue-heat', 'issue-chosen'] as const

type Source = (typeof SOURCES)[number]

function addSources(map: MapLibre): void {
  const data = pointFeatures([])
  map.addSource('issues', {
    type: 'geojson',
    data,
    cluster: true,
    clusterRadius: clusterRadius(markScale()),
    clusterMaxZoom: APART_FROM_ZOOM - 1,
    clusterProperties: { late: ['+', ['case', ['get', 'late'], 1, 0]] },
  })
  map.addSource('issue-heat', { type: 'geojson', data })
  map.addSource('issue-chosen', { type: 'geojson', data })
}

const give = (map: MapLibre, source: Source, data: FeatureCollection): void => {
  map.getSource<GeoJSONSource>(source)?.setData(data)
}

function addImages(map: MapLibre, palette: Palette): void {
  const options = { pixelRatio: Math.min(3, Math.ceil(devicePixelRatio)) }
  for (const look of LOOKS) {
    map.addImage(issueMarkOf(look), drawIssueMark(look, palette), options)
  }
}

function redraw(map: MapLibre, palette: Palette): void {
  for (const look of LOOKS) map.updateImage(issueMarkOf(look), drawIssueMark(look, palette))
}

/** How far around a chosen issue one should see. */
const AROUND_M = 40

function showChosen(map: MapLibre, chosen: IssuePoint | null): void {
  give(map, 'issue-chosen', pointFeatures(chosen ? [chosen] : []))
  if (!chosen) return
  const [west, south, east, north] = boundsAround(chosen.at, AROUND_M)
  const seen = map.getBounds()
  if (seen.contains([west, south]) && seen.contains([east, north])) return
  map.easeTo({ center: [...chosen.at], zoom: Math.max(map.getZoom(), PLACE_ZOOM), ...GLIDE })
}

/** Half the side of what a finger covers. */
const FINGER_PX = 22

function featureAt(map: MapLibre, { x, y }: { x: number; y: number }): MapGeoJSONFeature | null {
  const box: [PointLike, PointLike] = [
    [x - FINGER_PX, y - FINGER_PX],
    [x + FINGER_PX, y + FINGER_PX],
  ]
  const away = (feature: MapGeoJSONFeature) => {
    const at = map.project(positionOf(feature))
    return Math.hypot(at.x - x, at.y - y)
  }
  const near = map.queryRenderedFeatures(box, { layers: ['issue-clusters', 'issues'] })
  return near.sort((a, b) => away(a) - away(b))[0] ?? null
}

async function touch(map: MapLibre, on: OnIssueMap, point: { x: number; y: number }) {
  const found = featureAt(map, point)
  if (!found) return
  const { cluster_id: cluster, no } = found.properties
  if (typeof cluster !== 'number') return on.touched(no)
  const source = map.getSource('issues') as GeoJSONSource
  const zoom = await source.getClusterExpansionZoom(cluster)
  map.easeTo({ center: positionOf(found), zoom: Math.max(zoom, map.getZoom() + 1), ...GLIDE })
}

const positionOf = ({ geometry }: MapGeoJSONFeature): [number, number] =>
  (geometry as Point).coordinates as [number, number]
