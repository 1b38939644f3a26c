/** Reads opening hours where they are in force; throws on what is not in their syntax. */
type HoursReader = new (
  text: string,
  where: { lat: number; lon: number; address: { country_code: string; state: string } },
) => object

// Without a place a reader of holidays throws on each PH and SH; here both have a calendar.
const WITH_HOLIDAYS = { lat: 48.1, lon: 11.6, address: { country_code: 'de', state: 'Bayern' } }

/**
 * Whether hours, e.g. `Mo-Fr 08:00-18:00; PH off`, are in the syntax by which doors are told; it is
 * the same everywhere, though the holidays are not.
 *
 * @param Reader the library that tells the doors, which domain does not know
 * @see https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export const readableBy =
  (Reader: HoursReader) =>
  (text: string): boolean => {
    try {
      new Reader(text, WITH_HOLIDAYS)
      return true
    } catch {
      return false
    }
  }
