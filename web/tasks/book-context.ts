import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { TaskBook } from './book.ts'

const BookContext = createContext<TaskBook | null>(null)

export const BookProvider = BookContext.Provider

export function useBook(): TaskBook {
  const book = useContext(BookContext)
  if (!book) throw new Error('rendered without tasks')
  return book
}
