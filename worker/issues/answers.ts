import * as v from 'valibot'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { LEVELS } from '../../domain/issues/issue.ts'
import { ISSUE_STATES, PHASES, STEP_KINDS } from '../../domain/issues/state.ts'
import { moment } from '../http/shapes.ts'
import { receipt } from '../journal/receipt.ts'

const position = v.tuple([v.number(), v.number()])

/** Something by what people call it. */
export const Named = v.object({ id: v.string(), name: v.string(), name_en: v.nullable(v.string()) })

/** Who holds an issue: the organisation it is assigned to, else the level that answers for it. */
export const HolderAnswer = v.object({
  is: v.picklist(['organisation', ...LEVELS]),
  /** of an organisation or a station; a level goes by what it is called */
  name: v.nullable(v.string()),
  name_en: v.nullable(v.string()),
})

/** An issue as lists and maps show it. */
export const IssueAnswer = v.object({
  no: v.number(),
  community: v.string(),
  category: v.picklist(CATEGORY_IDS),
  text: v.nullable(v.string()),
  at: v.pipe(position, v.description('[lng,lat] in WGS-84 degrees')),
  place_id: v.nullable(v.string()),
  compound: v.nullable(Named),
  state: v.picklist(ISSUE_STATES),
  phase: v.picklist(PHASES),
  seq: v.pipe(v.number(), v.description('a step names it as `after`')),
  reported_at: moment,
  due_at: moment,
  stopped_at: v.nullable(moment),
  paused_ms: v.number(),
  extensions: v.number(),
  level: v.picklist(LEVELS),
  holder: HolderAnswer,
  met: v.number(),
  published: v.boolean(),
  merged_into: v.nullable(v.number()),
  photos: v.pipe(
    v.array(v.string()),
    v.description('addresses of its pictures, those of the report first; in a list only that one'),
  ),
  mine: v.pipe(v.boolean(), v.description('the asker reported it')),
  follows: v.pipe(v.boolean(), v.description('the asker hears of it')),
  can: v.pipe(v.array(v.picklist(STEP_KINDS)), v.description('the steps the asker can take now')),
})

/** A step as its timeline shows it: a role, never a name. */
export const StepAnswer = v.object({
  seq: v.number(),
  kind: v.picklist(STEP_KINDS),
  state: v.picklist(ISSUE_STATES),
  at: moment,
  by: v.pipe(
    v.picklist(['reporter', 'neighbour', 'community', 'organisation', 'clock']),
    v.description('what they are to the issue'),
  ),
  organisation: v.nullable(Named),
  because: v.nullable(v.string()),
  due_at: v.nullable(moment),
  level: v.nullable(v.picklist(LEVELS)),
  photos: v.array(v.string()),
  text_before: v.pipe(
    v.nullable(v.string()),
    v.description('the line before this step changed it: told to who sorts reports alone'),
  ),
})

/** An issue with all that happened to it. */
export const IssueStoryAnswer = v.object({
  issue: IssueAnswer,
  steps: v.array(StepAnswer),
  suggested: v.optional(
    v.pipe(
      v.nullable(Named),
      v.description('whom it goes to by the routes, for whoever may assign it now'),
    ),
  ),
})

export const IssueListAnswer = v.object({
  issues: v.array(IssueAnswer),
  next: v.nullable(v.pipe(v.string(), v.description('given as `after` it reads on'))),
})

/** An issue near a place where another is about to be reported: no words and no photos before triage. */
export const NearIssueAnswer = v.object({
  no: v.number(),
  category: v.picklist(CATEGORY_IDS),
  text: v.nullable(v.string()),
  photo: v.nullable(v.string()),
  metres: v.number(),
  reported_at: moment,
  met: v.number(),
  mine: v.boolean(),
})

const ofIssue = {
  issue: v.pipe(v.string(), v.description('its id')),
  issue_no: v.number(),
  step: v.pipe(v.number(), v.description('its last step: the next one names it as `after`')),
}

/** What whoever takes a step, or reports, is answered with. */
export const IssueReceipt = receipt(ofIssue)

export const LinkMade = receipt({
  ...ofIssue,
  id: v.string(),
  link: v.pipe(v.string(), v.description('shown this once; only its hash is kept')),
  until: moment,
})

export const LinksAnswer = v.object({
  links: v.array(
    v.object({ id: v.string(), organisation: v.string(), made_at: moment, until: moment }),
  ),
})

/** The links of a community in force, each with what it is for. */
export const CommunityLinksAnswer = v.object({
  links: v.array(
    v.object({
      id: v.string(),
      issue_no: v.number(),
      category: v.picklist(CATEGORY_IDS),
      text: v.nullable(v.string()),
      organisation: Named,
      made_at: moment,
      until: moment,
    }),
  ),
})

/** What a responder's link opens. */
export const AssignmentAnswer = v.object({
  issue: IssueStoryAnswer,
  organisation: Named,
  can: v.array(v.picklist(['accept', 'plan', 'extend', 'hand_back', 'fix'])),
  until: v.pipe(moment, v.description('when the link ends')),
})
