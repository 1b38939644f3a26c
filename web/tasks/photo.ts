/** Enough to see a lamp or a lock; a phone's own picture is ten times that. */
const LONGEST_SIDE_PX = 1600
const QUALITY = 0.82

/**
 * A photo redrawn smaller as a JPEG: nothing but the picture is left of it, neither where nor when
 * nor with what it was taken.
 *
 * @throws for what the browser cannot read as a picture
 */
export async function redrawn(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const { width, height } = fitted(picture, LONGEST_SIDE_PX)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const ink = canvas.getContext('2d') as CanvasRenderingContext2D
    // What is transparent would turn black.
    ink.fillStyle = 'white'
    ink.fillRect(0, 0, width, height)
    ink.drawImage(picture, 0, 0, width, height)
    return await jpegOf(canvas)
  } finally {
    picture.close()
  }
}

/** The size of a picture whose longer side is at most `most`; smaller ones stay as they are. */
export function fitted(
  { width, height }: { width: number; height: number },
  most: number,
): { width: number; height: number } {
  const scale = Math.min(1, most / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

export function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))),
      'image/jpeg',
      QUALITY,
    )
  })
}
