import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { CircleModel } from './model.ts'

const ModelContext = createContext<CircleModel | null>(null)

export const ModelProvider = ModelContext.Provider

export function useModel(): CircleModel {
  const model = useContext(ModelContext)
  if (!model) throw new Error('rendered outside a circle')
  return model
}
