export {
  challenge,
  code,
  device,
  duty,
  invitation,
  membership,
  passkey,
  person,
  session,
} from '../accounts/table.ts'
export { communityOrder } from '../communities/orders/table.ts'
export { community } from '../communities/table.ts'
export { difficulty, difficultyTurn } from '../compounds/table.ts'
export { communityFigures } from '../districts/table.ts'
export { fact, factBreak, factSheet, factTurn, voice, wallCode } from '../facts/table.ts'
export {
  compound,
  issue,
  issueFollower,
  issuePhoto,
  issueStep,
  organisation,
  responderLink,
  route,
} from '../issues/table.ts'
export { journal } from '../journal/table.ts'
export { allowance } from '../limits/table.ts'
export { wallLink } from '../live/wall/table.ts'
export { apiKey } from '../open311/table.ts'
export { photo } from '../photos/table.ts'
export { placeChange } from '../places/changes/table.ts'
export { placeRegister } from '../places/register/table.ts'
export { place, placeSearch, stagedPlace } from '../places/table.ts'
export {
  loan,
  presence,
  serviceSearch,
  station,
  stationStep,
  stockMove,
} from '../stations/table.ts'
export { newsSeen, robot, robotTurn, subscription } from '../subscriptions/table.ts'
export { claim, task } from '../tasks/table.ts'
