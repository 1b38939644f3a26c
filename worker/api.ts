import type { InferOutput } from 'valibot'
import type * as accounts from './accounts/answers.ts'
import type * as communities from './communities/answers.ts'
import type * as compounds from './compounds/answers.ts'
import type * as facts from './facts/answers.ts'
import type { Problem as ProblemSchema } from './http/failure.ts'
import type * as issues from './issues/answers.ts'
import type * as journal from './journal/receipt.ts'
import type * as lifecircle from './lifecircle/answers.ts'
import type * as directions from './lifecircle/directions-answers.ts'
import type * as photos from './photos/answers.ts'
import type * as places from './places/answers.ts'
import type * as placeChanges from './places/changes/answers.ts'
import type * as placeLists from './places/list/answers.ts'
import type * as stations from './stations/answers.ts'
import type * as stationLife from './stations/life/answers.ts'
import type * as subscriptions from './subscriptions/answers.ts'
import type * as tasks from './tasks/answers.ts'

// All that the web app may see of the Worker: the shapes of its answers.

export type Problem = InferOutput<typeof ProblemSchema>
export type CommunitySummary = InferOutput<typeof communities.CommunitySummary>
export type CommunityAnswer = InferOutput<typeof communities.CommunityAnswer>
export type CommunitiesAnswer = InferOutput<typeof communities.CommunitiesAnswer>
export type PlacesAnswer = InferOutput<typeof places.PlacesAnswer>
export type PlaceChangesAnswer = InferOutput<typeof placeChanges.PlaceChangesAnswer>
export type MyChangesAnswer = InferOutput<typeof placeChanges.MyChangesAnswer>
export type ListsAnswer = InferOutput<typeof placeLists.ListsAnswer>
export type StandingAnswer = InferOutput<typeof placeLists.StandingAnswer>
export type RowsReceipt = InferOutput<typeof placeLists.RowsReceipt>
export type ChangeReceipt = InferOutput<typeof placeChanges.ChangeReceipt>
export type AmenitiesAnswer = InferOutput<typeof facts.AmenitiesAnswer>
export type VoiceReceipt = InferOutput<typeof facts.VoiceReceipt>
export type WallAnswer = InferOutput<typeof facts.WallAnswer>
export type DifficultiesAnswer = InferOutput<typeof compounds.DifficultiesAnswer>
export type CompoundFactsAnswer = InferOutput<typeof compounds.CompoundFactsAnswer>
export type DifficultyHistoryAnswer = InferOutput<typeof compounds.DifficultyHistoryAnswer>
export type DifficultyReceipt = InferOutput<typeof compounds.DifficultyReceipt>
export type LendingAnswer = InferOutput<typeof stations.LendingAnswer>
export type StockAnswer = InferOutput<typeof stations.StockAnswer>
export type StockHistoryAnswer = InferOutput<typeof stations.StockHistoryAnswer>
export type StockReceipt = InferOutput<typeof stations.StockReceipt>
export type LoansAnswer = InferOutput<typeof stations.LoansAnswer>
export type LoanReceipt = InferOutput<typeof stations.LoanReceipt>
export type StationItem = InferOutput<typeof stationLife.StationItem>
export type StationsAnswer = InferOutput<typeof stationLife.StationsAnswer>
export type StationReceipt = InferOutput<typeof stationLife.StationReceipt>
export type PresenceReceipt = InferOutput<typeof stationLife.PresenceReceipt>
export type SearchAnswer = InferOutput<typeof places.SearchAnswer>
export type CircleAnswer = InferOutput<typeof lifecircle.CircleAnswer>
export type ReachAnswer = InferOutput<typeof lifecircle.ReachAnswer>
export type WalkAnswer = InferOutput<typeof lifecircle.WalkAnswer>
export type WayAnswer = InferOutput<typeof directions.WayAnswer>
export type CoverageAnswer = InferOutput<typeof lifecircle.CoverageAnswer>
export type SiteAnswer = InferOutput<typeof lifecircle.SiteAnswer>
export type ClaimAnswer = InferOutput<typeof tasks.ClaimAnswer>
export type TaskAnswer = InferOutput<typeof tasks.TaskAnswer>
export type TasksAnswer = InferOutput<typeof tasks.TasksAnswer>
export type TaskCountsAnswer = InferOutput<typeof tasks.CountsAnswer>
export type NearTasksAnswer = InferOutput<typeof tasks.NearAnswer>
export type TaskReceipt = InferOutput<typeof tasks.TaskReceipt>
export type IssueAnswer = InferOutput<typeof issues.IssueAnswer>
export type StepAnswer = InferOutput<typeof issues.StepAnswer>
export type IssueStoryAnswer = InferOutput<typeof issues.IssueStoryAnswer>
export type IssueListAnswer = InferOutput<typeof issues.IssueListAnswer>
export type NearIssueAnswer = InferOutput<typeof issues.NearIssueAnswer>
export type LinkMade = InferOutput<typeof issues.LinkMade>
export type AssignmentAnswer = InferOutput<typeof issues.AssignmentAnswer>
export type IssueReceipt = InferOutput<typeof issues.IssueReceipt>
export type PhotoReceipt = InferOutput<typeof photos.PhotoReceipt>
export type WhoAnswer = InferOutput<typeof accounts.WhoAnswer>
export type AccountAnswer = InferOutput<typeof accounts.AccountAnswer>
export type CodeAnswer = InferOutput<typeof accounts.CodeAnswer>
export type EnterAnswer = InferOutput<typeof accounts.EnterAnswer>
export type SessionsAnswer = InferOutput<typeof accounts.SessionsAnswer>
export type PasskeysAnswer = InferOutput<typeof accounts.PasskeysAnswer>
export type DevicesAnswer = InferOutput<typeof accounts.DevicesAnswer>
export type DeviceAdded = InferOutput<typeof accounts.DeviceAdded>
export type MembershipsAnswer = InferOutput<typeof accounts.MembershipsAnswer>
export type InvitationsAnswer = InferOutput<typeof accounts.InvitationsAnswer>
export type InvitationAnswer = InferOutput<typeof accounts.InvitationAnswer>
export type InvitationMade = InferOutput<typeof accounts.InvitationMade>
export type DutyBegan = InferOutput<typeof accounts.DutyBegan>
export type Receipt = InferOutput<typeof journal.Receipt>
export type SubscriptionsAnswer = InferOutput<typeof subscriptions.SubscriptionsAnswer>
export type RobotsAnswer = InferOutput<typeof subscriptions.RobotsAnswer>
