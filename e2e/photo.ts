import type { Page } from 'playwright-core'

/** What a phone writes into a picture of where it was taken. */
export const TAKEN_AT = 'GPS 30.27N 120.15E'

/** A picture of a phone, with a segment that says where it was taken, as a file chooser takes it. */
export async function photoWithPlace(page: Page) {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2000
    canvas.height = 1500
    const ink = canvas.getContext('2d') as CanvasRenderingContext2D
    // No two are the same picture.
    ink.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`
    ink.fillRect(0, 0, 2000, 1500)
    return canvas.toDataURL('image/jpeg').split(',')[1] as string
  })
  const bytes = Buffer.from(drawn, 'base64')
  const told = Buffer.from(`Exif\0\0${TAKEN_AT}`)
  const segment = Buffer.from([0xff, 0xe1, 0, told.length + 2])
  const buffer = Buffer.concat([bytes.subarray(0, 2), segment, told, bytes.subarray(2)])
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer }
}
