/**
 * What somebody is owed points for, of an issue that was put right: that they reported it, or that they
 * went and looked whether it is fixed.
 *
 * Who pays what. Each is owed once: the key is (issue, reason, person), and the database lets no second
 * `points.due` of one key be written, however often an issue is opened again, fixed and looked at. The
 * time bank pays each `points.due`, and for an issue nothing else. Whoever looked because a task asked
 * them to has a `claim.verified` besides: for a task that serves an issue it pays nothing, since its look
 * is the `points.due` for `verify` that names the claim. A `claim.verified` of any other task pays what
 * the task is worth.
 */
export type OwedFor = 'report' | 'verify'
