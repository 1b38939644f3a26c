import { batch } from '@preact/signals'
import type { ReturnReason } from '../../domain/tasks/task.ts'
import { returnClaim, verifyClaim } from '../tasks/acts.ts'
import type { ClaimItem, TaskItem } from '../tasks/page.ts'
import { focusOn, nextAfter } from './chosen.ts'
import { type Desk, numbersOf, toDecide } from './model.ts'

/** Vouches for what somebody did, and goes on to the next. */
export async function vouch(desk: Desk, task: TaskItem, claim: ClaimItem): Promise<void> {
  const next = nextAfter(numbersOf(desk), task.no)
  const told = await verifyClaim(desk.book, task, claim)
  if (told.ok) goOn(desk, task.no, next)
}

/** Sends it back with a reason: it is theirs again. */
export async function sendBack(
  desk: Desk,
  task: TaskItem,
  claim: ClaimItem,
  because: ReturnReason,
): Promise<void> {
  const next = nextAfter(numbersOf(desk), task.no)
  const told = await returnClaim(desk.book, task, claim, because)
  desk.returning.value = null
  if (told.ok) goOn(desk, task.no, next)
}

/** The key for it: the first claim of the selected task that waits for a decision. */
export function vouchForSelected(desk: Desk): void {
  const task = selected(desk)
  const [claim] = task ? toDecide(task) : []
  if (task && claim) void vouch(desk, task, claim)
}

/** Opens the reasons to send the selected task back. */
export function askWhyReturned(desk: Desk): void {
  const task = selected(desk)
  if (!task || toDecide(task).length === 0) return
  batch(() => {
    desk.opened.value = task.no
    desk.returning.value = task.no
  })
}

const selected = (desk: Desk): TaskItem | undefined =>
  desk.rows.peek().find(({ no }) => no === desk.selected.peek())

/** Where the task has left the heap, the one that takes its place is looked at. */
function goOn(desk: Desk, no: number, next: number | null): void {
  if (desk.rows.peek().some((task) => task.no === no)) return
  batch(() => {
    desk.selected.value = next
    desk.opened.value = next
  })
  focusOn(next)
}
