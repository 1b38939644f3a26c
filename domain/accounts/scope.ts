interface Where {
  readonly communityId: number | null
  readonly district: string | null
  readonly placeId: string | null
  readonly organisationId: string | null
}

/** Where a role is held, in one word: nobody holds the same role twice in one scope. */
export const scopeOf = ({ communityId, district, placeId, organisationId }: Where): string =>
  [
    communityId === null ? `district:${district}` : `community:${communityId}`,
    ...(placeId === null ? [] : [`place:${placeId}`]),
    ...(organisationId === null ? [] : [`organisation:${organisationId}`]),
  ].join('/')
