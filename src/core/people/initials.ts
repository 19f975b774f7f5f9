/**
 * The one or two letters that stand for a person where there is no picture: of the given name, then of
 * the family name. A single name gives one letter; no name gives a question mark.
 *
 * @example initials({ givenName: 'Farid', familyName: 'Noori' }) //=> 'FN'
 */
export const initials = ({ givenName, familyName }: { givenName: string; familyName: string }): string => {
  const first = [givenName, familyName]
    .map((name) => [...name.trim()][0])
    .filter((letter) => letter !== undefined)
  return first.length === 0 ? '?' : first.join('').toLocaleUpperCase('en')
}
