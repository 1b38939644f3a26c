import * as v from 'valibot'
import { ROLES } from '../../../domain/accounts/role.ts'

const TAG = /^[a-z][a-z_]{1,29}$/
const ID = /^[\w-]{1,40}$/

/** What nobody asks for themselves: those who may give roles are invited by an admin. */
const ASKED_FOR = ROLES.filter((role) => role !== 'coordinator' && role !== 'admin')

export const role = v.picklist(ROLES, `expected one of ${ROLES.join(', ')}`)

export const roleAskedFor = v.picklist(ASKED_FOR, `expected one of ${ASKED_FOR.join(', ')}`)

export const skills = v.pipe(
  v.array(v.pipe(v.string(), v.regex(TAG, 'expected the id of a skill, e.g. first_aid'))),
  v.maxLength(20, 'expected at most 20 skills'),
  v.transform((list) => [...new Set(list)]),
)

export const trade = v.nullable(
  v.pipe(v.string(), v.regex(TAG, 'expected the id of a trade, e.g. takeaway')),
)

export const ownId = v.pipe(v.string(), v.regex(ID, 'expected an id'))
