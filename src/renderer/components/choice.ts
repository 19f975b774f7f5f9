/** One of several that a field lets the reader choose. */
export type Choice<Id extends string = string> = {
  id: Id
  words: string
  /** A second line or small words at the end. */
  more?: string
  isDisabled?: boolean
}
