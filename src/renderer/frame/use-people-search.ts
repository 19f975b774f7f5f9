import { useEffect, useState } from 'react'
import type { FoundPerson } from '../../core/people/people-questions'
import { ask } from '../client'

/** People whose name or number fits what is typed; the last question asked is the one answered. */
export const usePeopleSearch = (typed: string): readonly FoundPerson[] => {
  const [found, setFound] = useState<readonly FoundPerson[]>([])
  const text = typed.trim()
  useEffect(() => {
    let current = true
    if (text === '') {
      setFound([])
      return
    }
    const search = async () => {
      const answer = await ask('people.search', { text, limit: 8 })
      if (current) setFound(answer.ok ? answer.value : [])
    }
    const timer = setTimeout(() => void search(), 60)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text])
  return found
}
