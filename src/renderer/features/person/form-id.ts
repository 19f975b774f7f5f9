import { createContext } from 'react'

/** The id of the form around a field; ids of fields begin with it. */
export const FormIdContext = createContext('')
