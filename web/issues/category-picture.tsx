import type { CategoryId } from '../../domain/issues/category.ts'

/** What is reported, as a sign: strokes in a 24 × 24 box, drawn for this product. */
const STROKES: Readonly<Record<CategoryId, string>> = {
  litter: 'M5 7h14M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.2 10.5l.3 6M13.8 10.5l-.3 6',
  light:
    'M6 21h6M9 21V6a3 3 0 0 1 3-3h4M13.5 7h6l-1.2-4h-3.6ZM14.6 10l-.9 2.2M18.4 10l.9 2.2M16.5 10.2v2.6',
  facility: 'M4 10h16M4 14h16M6 14v6M18 14v6M6 10V6M18 10V6M10.5 10l1.5-3 1 2 2-4',
  blocked: 'M3.5 8h17v6h-17ZM6.5 14v6M17.5 14v6M6.5 5v3M17.5 5v3M7.5 14l4-6M13 14l4-6',
  hazard: 'M12 4l9 16H3ZM12 10v4.5M12 17.2v.1',
  water:
    'M12 3c3.4 4 5 6.6 5 8.8a5 5 0 0 1-10 0C7 9.6 8.6 7 12 3ZM3 20c1.5 1.2 3 1.2 4.5 0s3-1.2 4.5 0 3 1.2 4.5 0 3-1.2 4.5 0',
  other: 'M5 6h14v10h-8l-4 4v-4H5ZM9 11v.1M12 11v.1M15 11v.1',
}

/** The sign of a category, in the colour of the words beside it. */
export function CategoryPicture({ category }: { category: CategoryId }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={STROKES[category]} />
    </svg>
  )
}
