import { afterAll } from 'vitest'
import { sweep } from './folder.ts'

afterAll(sweep)
