import { createContext, use } from 'react'
import { getAt, type Path } from './json-path'

/** The draft that the fields around write to, and what is wrong with it. */
export type DraftForm = {
  value: unknown
  set: (path: Path, part: unknown) => void
  /** The sentence at a field, by the way to it. */
  errors: Readonly<Record<string, string>>
  /** Parts that are not rewritten: what an earlier version says. */
  isLocked: (path: Path) => boolean
}

export const DraftContext = createContext<DraftForm>({
  value: undefined,
  set: () => {},
  errors: {},
  isLocked: () => false,
})

/** The id of a field by the way to it, so that a list of faults can lead there. */
export const fieldId = (path: Path): string => `draft-${path.join('-')}`

/** One field of the draft: its value, how to change it, its fault, and whether it is locked. */
export const useAt = (path: Path) => {
  const { value, set, errors, isLocked } = use(DraftContext)
  return {
    value: getAt(value, path),
    set: (part: unknown) => set(path, part),
    id: fieldId(path),
    error: errors[path.join('.')],
    isDisabled: isLocked(path),
  }
}
