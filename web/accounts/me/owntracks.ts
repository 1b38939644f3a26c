/** What OwnTracks is told once, so that it reports to us and nowhere else. */
export interface OwnTracksAccess {
  readonly url: string
  readonly user: string
  readonly token: string
}

/**
 * A link that configures OwnTracks when it is opened or scanned on the phone.
 *
 * @see https://owntracks.org/booklet/features/remoteconfig/ and https://owntracks.org/booklet/tech/json/#_typeconfiguration
 */
export function setupLink({ url, user, token }: OwnTracksAccess): string {
  const configuration = {
    _type: 'configuration',
    /** HTTP, and no MQTT */
    mode: 3,
    url,
    auth: true,
    username: user,
    password: token,
    // Moves are reported as they happen: a duty is followed, not a day.
    monitoring: 2,
    cmd: false,
    remoteConfiguration: false,
  }
  return `owntracks:///config?inline=${encodeURIComponent(btoa(JSON.stringify(configuration)))}`
}
